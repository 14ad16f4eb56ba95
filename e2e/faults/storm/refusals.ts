import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { letters } from '@/db/schema'
import type { Verdict } from '../fault'
import { lettersIn, refusedIn, type Seen } from './seen'
import { faultsSaid, playedWith } from './verdict'

type Refusals = { count: number; lines: readonly Seen[]; seconds: number; addresses: readonly string[] }

/**
 * Whether each letter that the server refuses for good was tried once and stands at the desk as failed, the organisation got
 * what it says at all of its addresses, and everybody else got theirs once.
 */
export async function refusalVerdictOf(db: Database, { count, lines, seconds, addresses }: Refusals): Promise<Verdict> {
  const refused = [...refusedIn(lines)]
  const got = lettersIn(lines).flatMap(({ to }) => to)
  const others = new Set(got)
  const mine = and(inArray(letters.toAddress, refused), eq(letters.kind, 'deadline-reminder'))
  const kept = await db.select().from(letters).where(mine)
  const failed = kept.filter(({ state, attempts }) => state === 'failed' && attempts === 1)
  const references = kept.flatMap(({ props }) => (props as { items: { reference: string }[] }).items).map(referenceOf)
  const copies = lines.flatMap((line) => ('to' in line && line.to.some((to) => addresses.includes(to)) ? [line] : []))
  const untold = addresses.flatMap((address) =>
    references.filter((reference) => !copies.some(({ to, text }) => to.includes(address) && text.includes(reference))),
  )
  const figure = [
    `${refused.length} of ${count} recipients refused for good, ${failed.length} letters shown as failed after one attempt`,
    `${untold.length} of ${references.length * addresses.length} that the organisation was not told instead`,
    `${others.size} others have their letter, ${got.length - others.size} extra`,
    faultsSaid(lines),
    playedWith(seconds),
  ].join('; ')
  const isRefusedOnce =
    failed.length === refused.length && kept.length === refused.length && refused.length >= count / 50
  const isEveryOther = others.size === count - refused.length && got.length === others.size
  return { ok: isRefusedOnce && untold.length === 0 && references.length > 0 && isEveryOther, figure }
}

function referenceOf({ reference }: { reference: string }): string {
  return reference
}
