import { type Day, isAfter, isBefore, yearOf } from '../calendar/days'
import { asMailbox } from '../policies/email-address'
import type { Decision } from '../requests/events'
import type { Channel } from '../requests/received'
import type { Right } from '../rights'
import type { ValueMeaning } from './column-meaning'
import { saysNothing } from './folded'
import { type ImportRow, placesOf } from './import-plan'
import { notesIn } from './row-notes'
import {
  type AskedRow,
  cellsOf,
  fault,
  only,
  type Read,
  remark,
  type RowFault,
  type RowFaultCode,
  type RowRemark,
  type RowWorld,
  textOf,
} from './row-reading'
import type { SheetRow } from './sheet'
import { type DayProblem, readDay } from './written-day'

/** Before the first law on personal data (Hesse, 1970) nobody asked for theirs. */
const firstYear = 1970

/** Reads one row as planned, or null where a value says that it is left out. */
export function readRow(row: SheetRow, world: RowWorld): AskedRow | null {
  const faults: RowFault[] = []
  const remarks: RowRemark[] = []
  const read = { row, world, faults, remarks }
  const values = valuesOf(read)
  if (values === null) return null
  const receivedOn = world.given.get(row.line) ?? dayOf(read, 'received-on')
  if (receivedOn === null) fault(read, 'received-on', 'received-missing')
  const closedOn = dayOf(read, 'closed-on')
  const sheetDueOn = dueDayOf(read)
  const state = stateOf(read, values.state, closedOn)
  if (receivedOn && closedOn && closedOn !== 'faulty' && receivedOn !== 'faulty' && isBefore(closedOn, receivedOn))
    fault(read, 'closed-on', 'day-before-receipt')
  if (values.outcome && state === 'open') remark(read, 'outcome', 'outcome-noted')
  const person = personOf(read)
  const ownNumber = only(read, 'own-number') || null
  if (faults.length > 0 || !receivedOn || receivedOn === 'faulty' || closedOn === 'faulty')
    return { row: null, ownNumber, faults, remarks }
  const outcome = state === 'closed' ? values.outcome : null
  const { rights, channel } = values
  const said = { words: textOf(read, 'words'), notes: notesIn(row, world, { isOutcomeNoted: state === 'open' }) }
  const dated = { line: row.line, ownNumber, receivedOn, sheetDueOn, state, closedOn }
  return { row: { ...dated, ...person, rights, channel, outcome, ...said }, ownNumber, faults, remarks }
}

type Values = { rights: Right[]; state: string | null; outcome: Decision | null; channel: Channel }

/** What was chosen, or is known, for the values of a row; null where one of them says that the row is left out. */
function valuesOf(read: Read): Values | null {
  const { row, world } = read
  const raw = (meaning: ValueMeaning) => (row.cells[placesOf(world.plan, meaning)[0] ?? -1] ?? '').trim()
  const chosen = (meaning: ValueMeaning): readonly string[] | null => {
    const cell = raw(meaning)
    if (saysNothing(cell) && meaning !== 'right' && !isSaid(world, meaning, cell)) return []
    const targets = world.targets[meaning](cell)
    if (targets === undefined) fault(read, meaning, 'value-not-mapped')
    return targets === undefined ? [] : targets
  }
  const [rights, state, outcome, channel] = [chosen('right'), chosen('state'), chosen('outcome'), chosen('channel')]
  if (rights === null || state === null || outcome === null || channel === null) return null
  return {
    rights: [...rights] as Right[],
    state: state[0] ?? null,
    outcome: (outcome[0] ?? null) as Decision | null,
    channel: (channel[0] ?? 'imported') as Channel,
  }
}

function isSaid({ plan }: RowWorld, meaning: ValueMeaning, cell: string): boolean {
  return (plan.values[meaning] ?? []).some(([said]) => said === cell)
}

/** A day of receipt or of closing: neither in the future nor before there was a law; null where the row says none. */
function dayOf(read: Read, meaning: 'received-on' | 'closed-on'): Day | 'faulty' | null {
  const cell = only(read, meaning)
  if (cell === '') return null
  const day = readDay(cell, read.world.readings.get(meaning) ?? {})
  const wrong = problemOf(day, read.world.today)
  if (wrong) fault(read, meaning, wrong)
  return wrong ? 'faulty' : (day as Day)
}

function problemOf(day: Day | DayProblem, today: Day): RowFaultCode | undefined {
  if (day === 'day-not-valid' || day === 'day-order-unknown' || day === 'day-year-short') return day
  if (isAfter(day, today)) return 'day-in-the-future'
  return yearOf(day) < firstYear ? 'day-not-valid' : undefined
}

/** The day by which the sheet says that an answer is due: it is only held against ours. */
function dueDayOf(read: Read): Day | null {
  const cell = only(read, 'due-on')
  if (cell === '') return null
  const day = readDay(cell, read.world.readings.get('due-on') ?? {})
  if (day === 'day-not-valid' || day === 'day-order-unknown' || day === 'day-year-short') {
    remark(read, 'due-on', 'due-not-read')
    return null
  }
  return day
}

function stateOf(read: Read, said: string | null, closedOn: Day | 'faulty' | null): 'open' | 'closed' {
  if (said === 'closed' && closedOn === null) fault(read, 'closed-on', 'closed-without-day')
  if (said === 'open' && closedOn !== null) fault(read, 'closed-on', 'open-with-closing-day')
  return said === 'closed' || (said === null && closedOn !== null) ? 'closed' : 'open'
}

function personOf(read: Read): Pick<ImportRow, 'name' | 'email' | 'telephone' | 'postalAddress'> {
  const written = only(read, 'email')
  const email = written === '' ? null : (asMailbox(/<([^<>]+)>\s*$/u.exec(written)?.[1]?.trim() ?? written) ?? null)
  if (written !== '' && email === null) fault(read, 'email', 'email-not-valid')
  return {
    name: cellsOf(read, 'name').join(' '),
    email,
    telephone: only(read, 'telephone') || null,
    postalAddress: textOf(read, 'postal-address') || null,
  }
}
