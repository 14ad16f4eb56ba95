/** So many times a number of days. */
export type DaysCounted = { days: number; count: number }

/** The middle one of these days, or the mean of the two in the middle; null of none. */
export function medianDays(counted: readonly DaysCounted[]): number | null {
  const inOrder = [...counted].sort((one, other) => one.days - other.days)
  const total = sumOf(inOrder)
  if (total === 0) return null
  return (placed(inOrder, Math.floor((total - 1) / 2)) + placed(inOrder, Math.floor(total / 2))) / 2
}

/** The mean of these days; null of none. */
export function meanDays(counted: readonly DaysCounted[]): number | null {
  const total = sumOf(counted)
  return total === 0 ? null : counted.reduce((sum, { days, count }) => sum + days * count, 0) / total
}

function sumOf(counted: readonly DaysCounted[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0)
}

function placed(inOrder: readonly DaysCounted[], place: number): number {
  let passed = 0
  for (const { days, count } of inOrder) {
    passed += count
    if (place < passed) return days
  }
  return 0
}
