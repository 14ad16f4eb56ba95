import type { MendedRows } from '@/casework/imports/plan-import'

type Typed = Record<string, string[]>

/** What was chosen for each column, in their order. */
export function columnsIn(typed: Typed): string[] {
  const columns: string[] = []
  for (let place = 0; typed[`column-${place}`] !== undefined; place += 1)
    columns.push(typed[`column-${place}`]?.[0] ?? '')
  return columns
}

/** The first text of each field. */
export function firstOf(typed: Typed): Record<string, string> & { columns: string } {
  const first = Object.fromEntries(Object.entries(typed).map(([name, [text = '']]) => [name, text]))
  return { ...first, columns: first['columns'] ?? '' }
}

/** Which rows are left out, and which days were given; a box that was left empty gives none. */
export function mendedIn(typed: Typed): MendedRows {
  const days = Object.entries(typed).flatMap(([name, [text = '']]) => {
    const [, line] = /^day-(\d{1,7})$/u.exec(name) ?? []
    return line !== undefined && text.trim() !== '' ? [[Number(line), text] as const] : []
  })
  return {
    leaveOut: (typed['leave'] ?? []).map(Number),
    everyFault: typed['do']?.[0] === 'leave-out-all',
    letIn: typed['do']?.[0] === 'let-in',
    receivedOn: days,
  }
}
