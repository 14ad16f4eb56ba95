import { SelectField } from '@/components/desk/fields'
import { valueChoices, valueField } from '@/casework/imports/plan-values'
import { type ValueMeaning, valueMeanings } from '@/domain/imports/column-meaning'
import type { FoundValue, ImportPlan } from '@/domain/imports/import-plan'
import { t } from '../words'
import { meaningName, targetName } from './names'

type Props = { found: readonly FoundValue[]; plan: ImportPlan }

/** Every value of the columns that mean something here, with what it becomes: known, guessed, or to be chosen. */
export function ValueFields({ found, plan }: Props) {
  return valueMeanings.map((meaning) => {
    const values = found.map((value, place) => ({ value, place })).filter(({ value }) => value.meaning === meaning)
    if (values.length === 0) return null
    return (
      <section key={meaning} aria-labelledby={`values-${meaning}`} className="space-y-5">
        <h2 id={`values-${meaning}`} className="text-lg font-bold">
          {meaningName(meaning)}
        </h2>
        {values.map(({ value, place }) => (
          <ValueField key={place} value={value} place={place} plan={plan} />
        ))}
      </section>
    )
  })
}

function ValueField({ value, place, plan }: { value: FoundValue; place: number; plan: ImportPlan }) {
  const { meaning, cell, column, line, count, guess } = value
  const { first, also } = valueField(place)
  const said = plan.values[meaning]?.find(([known]) => known === cell)
  const chosen = said
    ? said[1] === null
      ? 'leave-out'
      : said[1].join(' ') || 'none'
    : (guess?.targets.join(' ') ?? '')
  const where = t('desk.import.values.where', { column: column ?? '', line, count })
  const state = guess?.isKnown ? 'known' : guess ? 'guess' : 'unknown'
  return (
    <div className="space-y-2">
      <SelectField
        name={first}
        label={cell === '' ? t('desk.import.values.empty') : `“${shortened(cell)}”`}
        hint={`${where} ${said ? '' : t(`desk.import.values.${state}`)}`}
        options={optionsFor(meaning, chosen, guess?.targets ?? [])}
        defaultValue={chosen}
      />
      {meaning === 'right' && (
        <SelectField
          name={also}
          label={t('desk.import.values.also', { value: shortened(cell) })}
          options={[{ value: '', label: t('desk.import.values.noMore') }, ...targets(meaning)]}
          defaultValue=""
        />
      )}
    </div>
  )
}

const longest = 80

function shortened(cell: string): string {
  return cell.length > longest ? `${cell.slice(0, longest)}…` : cell
}

function targets(meaning: ValueMeaning) {
  return valueChoices[meaning].map((value) => ({ value, label: targetName(meaning, value) }))
}

/** What was chosen or guessed may be several rights together, which the list by itself does not have. */
function optionsFor(meaning: ValueMeaning, chosen: string, guessed: readonly string[]) {
  const several = [...new Set([chosen, guessed.join(' ')])].filter((value) => value.includes(' '))
  return [
    { value: '', label: t('desk.import.values.choose') },
    ...several.map((value) => ({ value, label: targetName(meaning, value) })),
    ...targets(meaning),
    ...(meaning === 'outcome' ? [{ value: 'none', label: t('desk.import.values.none') }] : []),
    { value: 'leave-out', label: t('desk.import.values.leaveOut') },
  ]
}
