import type desk from '@/messages/en/desk.json'

export type TableId = Exclude<keyof (typeof desk)['report']['table'], 'california'>

/** Parts of a bar, from the best to the worst, and then what is no judgement. */
export const barParts = ['onTime', 'late', 'overdue', 'open', 'ended'] as const
export type BarParts = Partial<Record<(typeof barParts)[number], number>>

/** A table of a report in words; every line has a number, or nothing, under each of the columns. */
export type ReportTable = {
  id: TableId
  columns: string[]
  lines: { label: string; cells: (number | null)[]; bar?: BarParts }[]
}
