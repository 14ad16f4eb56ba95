import type { ValueMeaning } from '@/domain/imports/column-meaning'
import { type FoundDays, foundDays, type FoundValue, foundValues, type ImportPlan } from '@/domain/imports/import-plan'
import { importedStates } from '@/domain/imports/value-words'
import type { DayReading } from '@/domain/imports/written-day'
import { decisions } from '@/domain/requests/events'
import { channels } from '@/domain/requests/received'
import { rights } from '@/domain/rights'
import type { Context } from '../context'
import type { Imported, ImportProblem } from './imported'
import { changePlan } from './plan-import'

/** What each kind of value can become; `leave-out`: the rows with it are not imported. */
export const valueChoices: Record<ValueMeaning, readonly string[]> = {
  right: rights,
  state: importedStates,
  outcome: decisions,
  channel: [...channels, 'imported'],
}

/** The name of the field for a value on the page of values; the second is for one more right. */
export function valueField(place: number): { first: string; also: string } {
  return { first: `value-${place}`, also: `value-${place}-also` }
}

/**
 * What the page of values answers: under the names of its fields, `order-…` and `century-…` for each column of days. `columns`:
 * as they were when the page was shown.
 */
export function planValues(
  context: Context,
  importId: string,
  { columns, ...answers }: Record<string, string> & { columns: string },
): Promise<Imported> {
  return changePlan(context, importId, (sheet, plan) => {
    if (plan.columns.join(' ') !== columns) return { ok: false, problems: [{ code: 'changed-meanwhile' }] }
    const problems: ImportProblem[] = []
    const days: ImportPlan['days'] = {}
    for (const found of foundDays(sheet, plan)) days[found.meaning] = readingFrom(found, answers, problems)
    const values: ImportPlan['values'] = {}
    foundValues(sheet, plan).forEach((found, place) => {
      const targets = targetsFrom(found, place, answers, problems)
      if (targets !== undefined) (values[found.meaning] ??= []).push([found.cell, targets])
    })
    return problems.length > 0 ? { ok: false, problems } : { ...plan, days, values }
  })
}

type Answers = Record<string, string>

function readingFrom({ meaning, column, judged }: FoundDays, answers: Answers, problems: ImportProblem[]): DayReading {
  const isAsked = judged.order === 'unknown' || judged.order === 'mixed'
  const order = answers[`order-${meaning}`]
  const isOrder = order === 'day-first' || order === 'month-first'
  if (isAsked && !isOrder) problems.push({ code: 'choose-day-order', params: { column }, field: `order-${meaning}` })
  const century = answers[`century-${meaning}`]
  if (judged.hasShortYears && century !== '20' && century !== 'none')
    problems.push({ code: 'choose-century', params: { column }, field: `century-${meaning}` })
  return { ...(isAsked && isOrder && { order }), ...(century === '20' && { century }) }
}

/** The chosen targets, null to leave the rows out; nothing, and a problem, where none of ours was chosen. */
function targetsFrom(
  { meaning, cell, column, line }: FoundValue,
  place: number,
  answers: Answers,
  problems: ImportProblem[],
): string[] | null | undefined {
  const { first, also } = valueField(place)
  const chosen = answers[first] ?? ''
  if (chosen === 'leave-out') return null
  if (chosen === 'none' && meaning === 'outcome') return []
  const targets = [...new Set([...chosen.split(' '), answers[also] ?? ''].filter((target) => target !== ''))]
  if (targets.length > 0 && targets.every((target) => valueChoices[meaning].includes(target))) return targets
  problems.push({ code: 'choose-a-value', params: { value: cell, column: column ?? '', line }, field: first })
  return undefined
}
