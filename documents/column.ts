import type { Day } from '@/domain/calendar/days'

/** What stands in one cell: text, a number, a day, or nothing. A column holds one kind alone. */
export type Cell = { text: string } | { number: number } | { day: Day } | null

/** One column of a table that is saved: its heading, and its cell of a row. */
export type Column<Row> = { heading: string; cell: (row: Row) => Cell }
