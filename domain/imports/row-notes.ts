import type { ColumnMeaning } from './column-meaning'
import { saysNothing } from './folded'
import type { ImportPlan } from './import-plan'
import type { SheetRow } from './sheet'

/** What has no place of its own in a request, but belongs to its history. */
const noted: readonly ColumnMeaning[] = ['own-number', 'due-on', 'assignee', 'notes']

/** The rest of a row as one note: each cell under the name of its column, letter by letter as it stands there. */
export function notesIn(
  row: SheetRow,
  { header, plan }: { header: readonly string[]; plan: ImportPlan },
  { isOutcomeNoted }: { isOutcomeNoted: boolean },
): string {
  const told = isOutcomeNoted ? [...noted, 'outcome'] : noted
  return plan.columns
    .flatMap((meaning, place) => {
      const cell = row.cells[place] ?? ''
      return told.includes(meaning) && !saysNothing(cell) ? [`${header[place] ?? ''}: ${cell.trim()}`] : []
    })
    .join('\n')
}
