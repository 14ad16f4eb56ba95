import { addDays, compareDays, type Day, daysBetween, isAfter } from '../calendar/days'
import { type Calendar, isWorkingDay, onOrNextWorkingDay, onOrPreviousWorkingDay } from '../calendar/working-days'
import type { LadderName, ReminderRule } from './reminder-rule'

/**
 * One rung of a ladder: its name, the day reminded of, the day it is about (`meantOn`), and the last working day up to
 * that, on which it is sent. `daysLeft`: from the day it is about to the day reminded of; null where that is not ahead.
 */
export type ReminderStep = {
  step: string
  dueOn: Day
  meantOn: Day
  on: Day
  daysLeft: number | null
  isWeekly: boolean
}

/** What a ladder is about; `undated` where no day is due. */
export type LadderKind =
  | 'due'
  | 'paused'
  | 'restarted'
  | 'acknowledgement'
  | 'target'
  | 'extension-notice'
  | 'refusal-notice'
  | 'undated'
  | 'spam'
  | 'unassigned'
  | 'message'
  | 'snoozed'

/** A ladder leads to one day. A day that changes starts a new ladder; a step is never sent twice for one day. */
export type ReminderLadder = { dueOn: Day; kind: LadderKind; steps: ReminderStep[] }

/** By what reminders are derived: the organisation's rule, and the days on which it works. */
export type RemindedBy = { rule: ReminderRule; calendar: Calendar }

type Until = RemindedBy & { day: Day }

const week = 7
const weeksBefore = 53
const rememberedLateDays = 30
const alarmAfterDays = 2

/** Towards the day of the answer, and on every working day once it is late. */
export function dueLadder(dueOn: Day, until: Until): ReminderLadder {
  return { dueOn, kind: 'due', steps: reached(until, [...untilTheDay(dueOn, 'answer', until), ...late(dueOn, until)]) }
}

/** Named apart: a law may want receipt confirmed on the very day on which an answer is due. */
export function owedLadder(kind: 'acknowledgement' | 'target', dueOn: Day, until: Until): ReminderLadder {
  const [name, prefix] =
    kind === 'target' ? (['answer', 'target'] as const) : (['acknowledgement', 'acknowledge'] as const)
  const steps = [...untilTheDay(dueOn, name, until), ...late(dueOn, until)]
  return { dueOn, kind, steps: reached(until, named(prefix, steps)) }
}

/** Until its day alone: a notice that was not sent by then cannot be sent any more, and is not owed. */
export function noticeLadder(kind: 'extension-notice' | 'refusal-notice', dueOn: Day, until: Until): ReminderLadder {
  return { dueOn, kind, steps: reached(until, named(kind, untilTheDay(dueOn, kind, until))) }
}

/** No daily steps: while a question is open nothing is late. Weekly ones lie whole weeks from the day. */
export function pausedLadder(dueOn: Day, until: Until): ReminderLadder {
  const steps = untilTheDay(dueOn, 'answer', until)
  const weeksAfter = Math.max(0, Math.floor(daysBetween(dueOn, until.day) / week)) + 1
  const weeks = Array.from({ length: weeksBefore + weeksAfter + 1 }, (_, index) => (index - weeksBefore) * week)
  const weekly = weeks
    .filter((offset) => !until.rule.ladders.answer.includes(-offset))
    .map((offset) => ({
      ...step(`weekly${offset < 0 ? offset : `+${offset}`}`, dueOn, offset),
      daysLeft: Math.max(0, -offset),
      isWeekly: true,
    }))
  return { dueOn, kind: 'paused', steps: reached(until, [...steps, ...weekly]) }
}

/** The restart may not hold, and then this day was the law's; after it nothing is late by the day that stands. */
export function restartedLadder(dueOn: Day, until: Until): ReminderLadder {
  return { dueOn, kind: 'restarted', steps: reached(until, untilTheDay(dueOn, 'answer', until)) }
}

/** Where no day is due: every week from receipt. */
export function undatedLadder(receivedOn: Day, until: Until): ReminderLadder {
  const weeks = Math.floor(daysBetween(receivedOn, until.day) / week) + 1
  const steps = numbered(weeks, (index) => after(`week-${index + 1}`, receivedOn, (index + 1) * week))
  return { dueOn: receivedOn, kind: 'undated', steps: reached(until, steps) }
}

/** Once something has stood for two days, and then every week. On a day off it waits: it is no earlier than it says. */
export function alarmLadder(kind: 'unassigned' | 'message', since: Day, until: Until): ReminderLadder {
  const weeks = Math.floor((daysBetween(since, until.day) - alarmAfterDays) / week) + 1
  const days = (index: number) => alarmAfterDays + index * week
  const steps = numbered(weeks, (index) => after(`${kind}-${days(index)}`, since, days(index)))
  return { dueOn: since, kind, steps: reached(until, steps, onOrNextWorkingDay) }
}

/** On the day on which reminders that rested come again, whatever else is reached then. */
export function snoozedLadder(endsOn: Day, until: Until): ReminderLadder {
  return { dueOn: endsOn, kind: 'snoozed', steps: reached(until, [after(`snoozed-${endsOn}`, endsOn, 0)]) }
}

/** Once, a week before its day. */
export function spamLadder(dueOn: Day, until: Until): ReminderLadder {
  return { dueOn, kind: 'spam', steps: reached(until, [after('spam', dueOn, -week)]) }
}

/** Late steps are about working days alone: moved to the day before, one would be sent while nothing is late. */
function late(dueOn: Day, { day, calendar }: Until): ReminderStep[] {
  const days = Math.max(0, daysBetween(dueOn, day))
  const remembered = Array.from({ length: Math.min(days, rememberedLateDays) }, (_, index) => days - index)
  return remembered
    .map((number) => step(`late-${number}`, dueOn, number))
    .filter(({ meantOn }) => isWorkingDay(meantOn, calendar))
}

function untilTheDay(dueOn: Day, name: LadderName, { rule }: Until): ReminderStep[] {
  return rule.ladders[name].map((days) => step(days === 0 ? 'on-the-day' : `before-${days}`, dueOn, -days))
}

function named(prefix: string, steps: readonly ReminderStep[]): ReminderStep[] {
  return steps.map((each) => ({ ...each, step: `${prefix}-${each.step}` }))
}

function step(name: string, dueOn: Day, offset: number): ReminderStep {
  const meantOn = addDays(dueOn, offset)
  return { step: name, dueOn, meantOn, on: meantOn, daysLeft: -offset, isWeekly: false }
}

/** A step that leads to no day ahead, for whoever has the request in hand. */
function after(name: string, since: Day, days: number): ReminderStep {
  return { ...step(name, since, days), daysLeft: null }
}

function numbered(count: number, make: (index: number) => ReminderStep): ReminderStep[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => make(index))
}

/** Those reached by a day, the most urgent last; one that falls on a day off is sent on the last working day before. */
function reached(
  { day, calendar }: Until,
  steps: readonly ReminderStep[],
  workingDay = onOrPreviousWorkingDay,
): ReminderStep[] {
  return steps
    .map((each) => ({ ...each, on: workingDay(each.meantOn, calendar) }))
    .filter(({ on }) => !isAfter(on, day))
    .sort((one, other) => compareDays(one.meantOn, other.meantOn))
}
