import { SelectField } from '@/components/desk/fields'
import { guessColumns } from '@/domain/imports/column-guess'
import { columnMeanings } from '@/domain/imports/column-meaning'
import { saysNothing } from '@/domain/imports/folded'
import type { ImportPlan } from '@/domain/imports/import-plan'
import type { Sheet } from '@/domain/imports/sheet'
import { t } from '../words'
import { meaningName } from './names'

const samples = 3
const longestSample = 60

/** What each column is: a choice for every one, with the first things that stand in it; a guess says that it is one. */
export function ColumnFields({ sheet, plan }: { sheet: Sheet; plan: ImportPlan }) {
  const guesses = guessColumns(sheet)
  const options = columnMeanings.map((value) => ({ value, label: meaningName(value) }))
  return sheet.header.map((name, place) => {
    const chosen = plan.columns[place] ?? 'ignore'
    const guess = guesses[place]
    const isGuess = guess?.from && guess.meaning === chosen
    return (
      <SelectField
        key={place}
        name={`column-${place}`}
        label={t('desk.import.columns.label', { number: place + 1, name })}
        hint={
          <>
            {isGuess && <b>{t(`desk.import.columns.from.${guess.from === 'name' ? 'name' : 'content'}`)} </b>}
            <bdi>{samplesOf(sheet, place)}</bdi>
          </>
        }
        options={options}
        defaultValue={chosen}
      />
    )
  })
}

function samplesOf({ rows }: Sheet, place: number): string {
  const said = rows.map(({ cells }) => (cells[place] ?? '').trim()).filter((cell) => !saysNothing(cell))
  const first = [...new Set(said.slice(0, 50))].slice(0, samples)
  if (first.length === 0) return t('desk.import.columns.empty')
  return first.map((cell) => (cell.length > longestSample ? `${cell.slice(0, longestSample)}…` : cell)).join(' · ')
}
