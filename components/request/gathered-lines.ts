import type { TimelineEntry } from './timeline'

/** A line of a timeline with who did it, which `by` may word with a time of day. */
export type TellableLine = TimelineEntry & { who: string }

/**
 * Equal lines of one day that stand beside each other as one, with how many they are: what the same person did again, without
 * words or a remark of its own. Where they were done at several times, the first and the last are named.
 */
export function gathered(lines: readonly TellableLine[]): TimelineEntry[] {
  const groups: TellableLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.[0] && isSame(last[0], line)) last.push(line)
    else groups.push([line])
  }
  return groups.flatMap(asOne)
}

function isSame(one: TellableLine, other: TellableLine): boolean {
  return one.on === other.on && one.title === other.title && one.who === other.who && isBare(one) && isBare(other)
}

function isBare({ text, words = [], note }: TellableLine): boolean {
  return !text && !note && words.length === 0
}

function asOne(group: readonly TellableLine[]): TimelineEntry[] {
  const [newest, oldest] = [group[0], group.at(-1)]
  if (!newest || !oldest || group.length === 1) return [...group]
  const by = oldest.by === newest.by ? newest.by : `${oldest.by ?? ''} – ${newest.by ?? ''}`
  return [{ ...newest, title: `${newest.title} (${group.length}×)`, by }]
}
