import { eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '@/casework/context'
import { letters, reminders, requests } from '@/db/schema'
import { minuteMs, momentAt, wallTime } from './model-days'
import { type ModelOrganisation, type ModelRequest, type Reminded, reminderKey } from './model-world'
import type { Outage } from './drawn-year'

/** What the product put on record as told, and the letter that tells it; requesters are named as such, never by address. */
type Told = Reminded & { letterId: string | null; named: readonly string[] }

export type YearFigures = {
  expected: number
  told: number
  missing: string[]
  early: string[]
  late: string[]
  doubled: string[]
  amiss: string[]
  longestWait: Wait
}

/** How many minutes a letter waited, and which it was. */
type Wait = { minutes: number; what: string }

/** Steps that belong to other letters than those the model knows. */
const otherSteps = /^(later-than-promised|answer-waits|owed-after-answer|not-delivered .*|chase.*)$/

export async function compared(
  { db }: Context,
  expected: readonly Reminded[],
  { outages, all }: { outages: readonly Outage[]; all: readonly ModelRequest[] },
): Promise<YearFigures> {
  const written = await lettersIn(db)
  const told = await toldIn(db, written)
  const should = new Map(expected.map((each) => [reminderKey(each), each]))
  const is = Map.groupBy(told, reminderKey)
  const shown = ({ atMs, ...each }: Reminded) => `${reminderKey(each)} at ${new Date(atMs).toISOString()}`
  const against = (isWrong: (each: Told, right: Reminded | undefined) => boolean) =>
    told.filter((each) => isWrong(each, should.get(reminderKey(each)))).map(shown)
  return {
    expected: should.size,
    told: told.length,
    missing: expected.filter((each) => !is.has(reminderKey(each))).map(shown),
    early: against((each, right) => !right || each.atMs < right.atMs),
    late: against((each, right) => right !== undefined && each.atMs > right.atMs),
    doubled: [...[...is].filter(([, same]) => same.length > 1).map(([key]) => key), ...doubledIn(written)],
    amiss: lettersAmiss(told),
    longestWait: longestWait(told, outages, all),
  }
}

type Written = { id: string; to: string | null; owedAt: string; items: { reference: string }[] }

/** Every letter that reminds somebody of the staff, whatever is on record of what it tells. */
async function lettersIn(db: Context['db']): Promise<Written[]> {
  const items = sql<{ reference: string }[]>`${letters.props} -> 'items'`
  return db
    .select({ id: letters.id, to: letters.toAddress, owedAt: letters.owedAt, items })
    .from(letters)
    .where(eq(letters.kind, 'deadline-reminder'))
}

/** Two letters to one person at one moment, and what stands twice in a letter; the table of reminders could not show either. */
function doubledIn(written: readonly Written[]): string[] {
  const twice = <Value>(values: readonly Value[], keyOf: (value: Value) => string) =>
    [...Map.groupBy(values, keyOf)].filter(([, same]) => same.length > 1).map(([key]) => key)
  return [
    ...twice(written, ({ to, owedAt }) => `letters to ${to} at ${owedAt}`),
    ...written.flatMap(({ to, owedAt, items }) =>
      twice(items, (item) => `in a letter to ${to} at ${owedAt}: ${JSON.stringify(item)}`),
    ),
  ]
}

async function toldIn(db: Context['db'], written: readonly Written[]): Promise<Told[]> {
  const letterOf = new Map(written.map((letter) => [letter.id, letter]))
  const { step, recipient, dueOn: about, createdAt, letterId } = reminders
  const rows = await db
    .select({ step, recipient, about, createdAt, letterId, reference: requests.reference })
    .from(reminders)
    .innerJoin(requests, eq(requests.id, reminders.requestId))
    .where(isNull(reminders.supersededAt))
  return rows
    .filter((row) => !otherSteps.test(row.step))
    .map(({ createdAt: at, recipient: to, ...row }) => {
      const letter = row.letterId === null ? undefined : letterOf.get(row.letterId)
      return {
        ...row,
        atMs: Date.parse(at),
        to: letter?.to ?? to,
        named: letter?.items.map(({ reference: named }) => named) ?? [],
      }
    })
}

/** A person gets one letter at a moment, and it names each request of which they are told then, and no other. */
function lettersAmiss(told: readonly Told[]): string[] {
  const toStaff = told.filter(({ to }) => to !== 'requester')
  const amiss = toStaff.filter(({ letterId }) => letterId === null).map(reminderKey)
  const rounds = Map.groupBy(toStaff, ({ to, atMs }) => `${to} at ${atMs}`)
  for (const [round, steps] of rounds) {
    const named = new Set(steps[0]?.named)
    const asked = new Set(steps.map(({ reference }) => reference))
    const isOne = new Set(steps.map(({ letterId }) => letterId)).size === 1
    if (!isOne || [...named].sort().join() !== [...asked].sort().join()) amiss.push(round)
  }
  return amiss
}

/**
 * How many minutes the letter waited longest that nothing but the clock brought about: since the worker started again, or
 * since the organisation opened or came to its sending hour.
 */
function longestWait(told: readonly Told[], outages: readonly Outage[], all: readonly ModelRequest[]): Wait {
  const requestOf = new Map(all.map((request) => [request.reference, request]))
  const waits = told.flatMap((each): Wait[] => {
    const { atMs, reference } = each
    const request = requestOf.get(reference)
    if (!request) return []
    const { organisation, looks } = request
    const changes = [...looks, ...organisation.rules].map(({ fromMs }) => fromMs)
    const clock = [...outages.map(({ untilMs }) => untilMs), ...openings(atMs, organisation)]
    const last = (moments: readonly number[]) => Math.max(...moments.filter((ms) => ms <= atMs))
    const minutes = Math.ceil((atMs - last(clock)) / minuteMs)
    const what = `${reminderKey(each)} at ${new Date(atMs).toISOString()} in ${organisation.zone}`
    return last(clock) > last(changes) ? [{ minutes, what }] : []
  })
  return waits.reduce((longest, each) => (each.minutes > longest.minutes ? each : longest), { minutes: 0, what: '' })
}

function openings(atMs: number, { zone, rules }: ModelOrganisation): number[] {
  const { day } = wallTime(atMs, zone)
  const rule = rules.findLast(({ fromMs }) => fromMs <= atMs)?.rule
  return rule ? [momentAt(day, rule.from, zone), momentAt(day, rule.sendAt, zone)] : []
}
