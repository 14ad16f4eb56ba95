import { eq } from 'drizzle-orm'
import type { Context } from '@/casework/context'
import { letters, reminders, requests } from '@/db/schema'
import { minuteMs, momentAt, wallTime } from './model-days'
import { type ModelOrganisation, type ModelRequest, type Reminded, reminderKey } from './model-world'
import type { Outage } from './drawn-year'

/** What the product put on record as told, and the letter that tells it; requesters are named as such, never by address. */
type Told = Reminded & {
  letterId: string | null
  letter: { kind: string; items: readonly { reference: string }[] } | null
}

export type YearFigures = {
  expected: number
  told: number
  missing: string[]
  early: string[]
  late: string[]
  doubled: string[]
  amiss: string[]
  longestWaitMinutes: number
}

/** Steps that belong to other letters than those the model knows. */
const otherSteps = /^(later-than-promised|answer-waits|owed-after-answer|not-delivered .*|chase.*)$/

export async function compared(
  { db }: Context,
  expected: readonly Reminded[],
  { outages, all }: { outages: readonly Outage[]; all: readonly ModelRequest[] },
): Promise<YearFigures> {
  const told = await toldIn(db)
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
    doubled: [...is].filter(([, same]) => same.length > 1).map(([key]) => key),
    amiss: lettersAmiss(told),
    longestWaitMinutes: longestWait(told, outages, all),
  }
}

async function toldIn(db: Context['db']): Promise<Told[]> {
  const rows = await db
    .select({ reminder: reminders, letter: letters, reference: requests.reference })
    .from(reminders)
    .innerJoin(requests, eq(requests.id, reminders.requestId))
    .leftJoin(letters, eq(letters.id, reminders.letterId))
  return rows
    .filter(({ reminder }) => reminder.supersededAt === null && !otherSteps.test(reminder.step))
    .map(({ reminder, letter, reference }) => ({
      atMs: Date.parse(reminder.createdAt),
      to: letter?.toAddress ?? reminder.recipient,
      reference,
      about: reminder.dueOn,
      step: reminder.step,
      letterId: reminder.letterId,
      letter: letter && { kind: letter.kind, items: itemsOf(letter.props) },
    }))
}

function itemsOf(props: Record<string, unknown> | null): { reference: string }[] {
  return (props as { items?: { reference: string }[] } | null)?.items ?? []
}

/** A person gets one letter at a moment, and it names each request of which they are told then, and no other. */
function lettersAmiss(told: readonly Told[]): string[] {
  const toStaff = told.filter(({ to }) => to !== 'requester')
  const amiss = toStaff.filter(({ letterId }) => letterId === null).map(reminderKey)
  const rounds = Map.groupBy(toStaff, ({ to, atMs }) => `${to} at ${atMs}`)
  for (const [round, steps] of rounds) {
    const named = new Set(steps[0]?.letter?.items.map(({ reference }) => reference))
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
function longestWait(told: readonly Told[], outages: readonly Outage[], all: readonly ModelRequest[]): number {
  const requestOf = new Map(all.map((request) => [request.reference, request]))
  const waits = told.flatMap(({ atMs, reference }) => {
    const request = requestOf.get(reference)
    if (!request) return []
    const { organisation, looks } = request
    const changes = [...looks, ...organisation.rules].map(({ fromMs }) => fromMs)
    const clock = [...outages.map(({ untilMs }) => untilMs), ...openings(atMs, organisation)]
    const last = (moments: readonly number[]) => Math.max(...moments.filter((ms) => ms <= atMs))
    return last(clock) > last(changes) ? [(atMs - last(clock)) / minuteMs] : []
  })
  return Math.max(0, ...waits)
}

function openings(atMs: number, { zone, rules }: ModelOrganisation): number[] {
  const { day } = wallTime(atMs, zone)
  const rule = rules.findLast(({ fromMs }) => fromMs <= atMs)?.rule
  return rule ? [momentAt(day, rule.from, zone), momentAt(day, rule.sendAt, zone)] : []
}
