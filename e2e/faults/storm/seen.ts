/** What the mail server has seen: letters with whom they were for, and attempts that it failed on purpose. */
export type Seen = Letter | { fault: string; recipient: string | null }

export type Letter = { to: string[]; messageId: string; text: string; answered: boolean }

/** Letters to those of whom each is to get one; who manages is told the numbers of the week beside it. */
export function lettersIn(lines: readonly Seen[]): Letter[] {
  return lines.filter((line): line is Letter => 'to' in line && line.to.some(isHandler))
}

/** To whom no letter may come, because the server refuses them for good. */
export function refusedIn(lines: readonly Seen[]): Set<string> {
  const refused = lines.flatMap((line) =>
    'fault' in line && line.fault.startsWith('55') ? [line.recipient ?? ''] : [],
  )
  return new Set(refused.filter(isHandler))
}

/** Those who have their letter, and those who will have none. */
export function settledIn(lines: readonly Seen[]): Set<string> {
  return new Set([...lettersIn(lines).flatMap(({ to }) => to), ...refusedIn(lines)])
}

/** How many attempts failed, and letters were taken without an answer, by kind. */
export function faultsByKind(lines: readonly Seen[]): Record<string, number> {
  const kinds = lines.flatMap((line) => ('fault' in line ? [line.fault] : []))
  return Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, each]) => [kind, each.length]))
}

function isHandler(address: string): boolean {
  return address.startsWith('handler.')
}
