import type { Due } from './due'

/** How many letters of a kind were due on a day and how many of them arrived; and who still waits, or got one too many. */
export type Line = { on: string; kind: string; due: number; arrived: number; missing: string[]; extra: string[] }

/** What was due beside what arrived, by day and kind, the earliest day first. */
export function compare(due: readonly Due[], arrived: readonly Due[]): Line[] {
  const keys = [...new Set([...due, ...arrived].map(keyOf))].sort()
  return keys.map((key) => {
    const [on = '', kind = ''] = key.split(' ')
    const expected = due.filter((each) => keyOf(each) === key).map(({ to }) => to)
    const there = arrived.filter((each) => keyOf(each) === key).map(({ to }) => to)
    const lines = { on, kind, due: expected.length, arrived: there.length }
    return { ...lines, missing: without(expected, there), extra: without(there, expected) }
  })
}

/** A line as it is printed; who waits is named where somebody does. */
export function asText({ on, kind, due, arrived, missing, extra }: Line): string {
  const faults = [
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`not due: ${extra.join(', ')}`] : []),
  ]
  const mark = faults.length > 0 ? '✗' : '✓'
  return [`${mark} ${on}  ${kind.padEnd(22)} ${due} due, ${arrived} arrived`, ...faults].join('; ')
}

export function isAsItShouldBe(lines: readonly Line[]): boolean {
  return lines.every(({ missing, extra }) => missing.length + extra.length === 0)
}

function keyOf({ on, kind }: Due): string {
  return `${on} ${kind}`
}

/** Those of one list that the other has not, each as often as it is wanting. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return some.filter((each) => {
    const place = left.indexOf(each)
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}
