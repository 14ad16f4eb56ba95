import type { Day } from '../calendar/days'
import { foundDays, type ImportPlan, type ImportRow, placesOf, targetsIn } from './import-plan'
import { readRow } from './read-row'
import type { RowFault, RowRemark, RowWorld } from './row-reading'
import type { Sheet } from './sheet'

export type ReadRows = { ready: ImportRow[]; faults: RowFault[]; remarks: RowRemark[]; leftOut: number[] }

/** Reads every row as planned: what is ready, every fault of the others, and what is left out. */
export function readRows(sheet: Sheet, plan: ImportPlan, today: Day): ReadRows {
  const read: ReadRows = { ready: [], faults: [], remarks: [], leftOut: [] }
  const world = worldOf(sheet, plan, today)
  const [numberPlace] = placesOf(plan, 'own-number')
  const numberColumn = numberPlace === undefined ? null : (sheet.header[numberPlace] ?? null)
  const seen = new Map<string, number>()
  const left = new Set(plan.leftOut)
  for (const row of sheet.rows) {
    const asked = left.has(row.line) ? null : readRow(row, world)
    if (asked === null) {
      read.leftOut.push(row.line)
      continue
    }
    read.remarks.push(...asked.remarks)
    const earlier = asked.ownNumber === null ? undefined : seen.get(asked.ownNumber)
    if (asked.ownNumber !== null) seen.set(asked.ownNumber, earlier ?? row.line)
    if (earlier !== undefined) read.faults.push(twice(row.line, numberColumn, asked.ownNumber, earlier))
    read.faults.push(...asked.faults)
    if (asked.row && earlier === undefined) read.ready.push(asked.row)
  }
  return read
}

function twice(line: number, column: string | null, number: string | null, earlier: number): RowFault {
  return { line, column, cell: number ?? '', code: 'own-number-twice', earlier }
}

function worldOf(sheet: Sheet, plan: ImportPlan, today: Day): RowWorld {
  return {
    header: sheet.header,
    plan,
    today,
    readings: new Map(foundDays(sheet, plan).map(({ meaning, reading }) => [meaning, reading])),
    given: new Map(plan.receivedOn),
    targets: {
      right: targetsIn(plan, 'right'),
      state: targetsIn(plan, 'state'),
      outcome: targetsIn(plan, 'outcome'),
      channel: targetsIn(plan, 'channel'),
    },
  }
}
