import { z } from 'zod'
import { transaction } from '@/db/client'
import { findImport, readSheet } from '@/db/queries/imports'
import { keepPlan } from '@/db/writes/imports'
import { type Day, isAfter, parseDay } from '@/domain/calendar/days'
import { columnMeanings } from '@/domain/imports/column-meaning'
import { foundValues, type ImportPlan, meaningsTwice, valuesAtMost } from '@/domain/imports/import-plan'
import { readRows } from '@/domain/imports/read-rows'
import type { Sheet } from '@/domain/imports/sheet'
import type { Context } from '../context'
import { NotFound } from '../errors'
import { momentOf } from '../perform'
import { type Imported, stopped } from './imported'

type Changed = ImportPlan | Exclude<Imported, { ok: true }>

/** Changes how a sheet is read, with nobody else changing it meanwhile. Throws `NotFound`. */
export async function changePlan(
  context: Context,
  importId: string,
  change: (sheet: Sheet, plan: ImportPlan, today: Day) => Changed,
): Promise<Imported> {
  return transaction(context.db, async (tx) => {
    const found = await findImport(tx, context.actor, importId, true)
    if (!found) throw new NotFound()
    if (!found.dossier) return stopped('imported-already')
    const { sheet, plan } = await readSheet(tx, context.keyring, found.dossier)
    const { today } = await momentOf(tx, context, found.controller.timeZone)
    const changed = change(sheet, plan, today)
    if ('ok' in changed) return changed
    await keepPlan(tx, context.keyring, found.dossier, changed)
    return { ok: true }
  })
}

const columnsGiven = z.array(z.enum(columnMeanings))

/** Says what each column of a sheet is. What was said of values stays, for the columns that are the same. */
export function planColumns(context: Context, importId: string, given: readonly string[]): Promise<Imported> {
  return changePlan(context, importId, (sheet, plan) => {
    const parsed = columnsGiven.safeParse(given)
    if (!parsed.success || parsed.data.length !== sheet.header.length) return stopped('changed-meanwhile')
    const columns = parsed.data
    const twice = meaningsTwice(columns)
    if (twice.length > 0) return { ok: false, problems: twiceIn(columns, twice) }
    if (!columns.includes('received-on')) return stopped('no-received-column', {}, 'column-0')
    const changed = { ...plan, columns }
    return tooManyValues(sheet, changed) ?? changed
  })
}

function twiceIn(columns: readonly string[], twice: readonly string[]) {
  return columns.flatMap((meaning, place) =>
    twice.includes(meaning) && columns.indexOf(meaning) !== place
      ? [{ code: 'column-twice' as const, params: { meaning }, field: `column-${place}` }]
      : [],
  )
}

/** A column with many different values is one of words, and no list of rights or states. */
function tooManyValues(sheet: Sheet, plan: ImportPlan) {
  const counts = Map.groupBy(foundValues(sheet, plan), ({ meaning }) => meaning)
  for (const [meaning, values] of counts)
    if (values.length > valuesAtMost)
      return stopped(
        'too-many-values',
        { count: values.length, column: values[0]?.column ?? '' },
        `column-${plan.columns.indexOf(meaning)}`,
      )
  return undefined
}

/** What is done about rows, by their lines: `everyFault`: all that have one are left out; `letIn`: nobody is left out any more. */
export type MendedRows = {
  leaveOut?: readonly number[]
  everyFault?: boolean
  letIn?: boolean
  receivedOn?: readonly (readonly [line: number, typed: string])[]
}

/** Leaves rows out, or gives the day on which the request of a row was received. No day is ever taken without that. */
export function mendRows(context: Context, importId: string, mended: MendedRows): Promise<Imported> {
  const { leaveOut = [], everyFault = false, letIn = false, receivedOn = [] } = mended
  return changePlan(context, importId, (sheet, plan, today) => {
    const lines = new Set(sheet.rows.map(({ line }) => line))
    const days: [number, Day][] = []
    for (const [line, typed] of receivedOn) {
      const day = parseDay(typed.trim())
      if (!day) return stopped('day-not-valid', { line }, `day-${line}`)
      if (isAfter(day, today)) return stopped('day-in-the-future', { line }, `day-${line}`)
      if (lines.has(line)) days.push([line, day])
    }
    const given = new Map([...plan.receivedOn, ...days])
    const changed = { ...plan, receivedOn: [...given] }
    const faulty = everyFault ? readRows(sheet, changed, today).faults.map(({ line }) => line) : []
    const leftOut = letIn ? [] : [...plan.leftOut, ...leaveOut, ...faulty]
    return { ...changed, leftOut: [...new Set(leftOut)].filter((line) => lines.has(line)).sort((a, b) => a - b) }
  })
}
