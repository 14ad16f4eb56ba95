import { type Day, addDays, compareDays, daysBetween, isAfter, isBefore } from '../calendar/days'

/** What reminders are derived from: the projection of one request that is not closed. */
export type Remindable = {
  receivedOn: Day
  enteredOn: Day
  dueOn: Day | null
  withoutPauseDueOn: Day | null
  withoutRestartDueOn: Day | null
  ackDueOn: Day | null
  /** Our own day for what allows no delay. */
  targetOn?: Day | null
  acknowledgedOn: Day | null
  spamMarkedOn: Day | null
}

/** One rung of a ladder: its name, the day reminded of, and the day on which it is sent. */
export type ReminderStep = { step: string; dueOn: Day; on: Day; isWeekly: boolean }

/** A ladder leads to one day. A day that changes starts a new ladder; a step is never sent twice for one day. */
export type ReminderLadder = {
  dueOn: Day
  kind: 'due' | 'paused' | 'restarted' | 'acknowledgement' | 'target' | 'undated' | 'spam'
  steps: ReminderStep[]
}

const daysBefore = [14, 7, 3, 1, 0]
const week = 7
const weeksBefore = 53
const rememberedLateDays = 30

/** In the controller's zone. */
export const sendingTime = '08:00'

/** The last day whose reminders are due: today from the sending hour on, before that yesterday. */
export function reachedDay(today: Day, isPastSendingTime: boolean): Day {
  return isPastSendingTime ? today : addDays(today, -1)
}

/**
 * The steps reached by a day, each ladder from the first to the most urgent step. A request marked as spam is brought
 * up once, a week before its day. Where the clock stands still, the day without the pause counts, and every week. Where
 * it started afresh over a question who asks, the day without that counts too; while receipt is not confirmed, its day
 * does, and so does a day that we have set ourselves. Where no day is due at all, every week from receipt. Steps from
 * before the request was entered are nobody's fault.
 */
export function reachedSteps(request: Remindable, day: Day): ReminderLadder[] {
  const { receivedOn, enteredOn, dueOn, withoutPauseDueOn, withoutRestartDueOn, spamMarkedOn, targetOn } = request
  const ackDueOn = request.acknowledgedOn === null ? request.ackDueOn : null
  const anyDay = dueOn ?? withoutPauseDueOn
  if (spamMarkedOn) return [spamLadder(anyDay ?? addDays(receivedOn, 2 * week), day)].filter(hasSteps)
  const isPausedBeside = withoutPauseDueOn !== null && withoutPauseDueOn !== dueOn
  const ladders = [
    ...(dueOn ? [dueLadder(dueOn, day)] : []),
    ...(isPausedBeside ? [pausedLadder(withoutPauseDueOn, day)] : []),
    ...(withoutRestartDueOn ? [restartedLadder(withoutRestartDueOn, day)] : []),
    ...(ackDueOn ? [namedLadder('acknowledgement', ackDueOn, day)] : []),
    ...(targetOn ? [namedLadder('target', targetOn, day)] : []),
    ...(anyDay ? [] : [undatedLadder(receivedOn, day)]),
  ]
  return ladders
    .map((ladder) => ({ ...ladder, steps: ladder.steps.filter(({ on }) => !isBefore(on, enteredOn)) }))
    .filter(hasSteps)
}

/** What to do with the steps reached: the most urgent is sent, those it overtakes are recorded as superseded. */
export type Reminding = { send: ReminderStep | null; supersede: ReminderStep[] }

/**
 * Of several missed steps only the most urgent is sent, and none where a more urgent one has been. A weekly step from
 * before the clock stood still is not sent either: nothing was missed.
 */
export function remindingFor(reached: readonly ReminderStep[], recorded: ReadonlySet<string>, day: Day): Reminding {
  const open = reached.filter(({ step }) => !recorded.has(step))
  const last = reached.at(-1)
  if (last === undefined || recorded.has(last.step)) return { send: null, supersede: open }
  const isBeginning = last.isWeekly && isBefore(last.on, day) && open.length === reached.length
  return isBeginning ? { send: null, supersede: open } : { send: last, supersede: open.slice(0, -1) }
}

function dueLadder(dueOn: Day, day: Day): ReminderLadder {
  return { dueOn, kind: 'due', steps: reachedBy(day, [...untilTheDay(dueOn), ...everyLateDay(dueOn, day)]) }
}

const stepNames = { acknowledgement: 'acknowledge', target: 'target' } as const

/** Named apart: a law may want receipt confirmed on the very day on which an answer is due. */
function namedLadder(kind: keyof typeof stepNames, dueOn: Day, day: Day): ReminderLadder {
  const steps = [...untilTheDay(dueOn), ...everyLateDay(dueOn, day)]
  const named = steps.map((each) => ({ ...each, step: `${stepNames[kind]}-${each.step}` }))
  return { dueOn, kind, steps: reachedBy(day, named) }
}

function everyLateDay(dueOn: Day, day: Day): ReminderStep[] {
  const late = Math.max(0, daysBetween(dueOn, day))
  const remembered = Array.from({ length: Math.min(late, rememberedLateDays) }, (_, index) => late - index)
  return remembered.map((days) => step(`late-${days}`, dueOn, days))
}

/** No daily steps: while a question is open nothing is late. Weekly ones lie whole weeks from the day. */
function pausedLadder(dueOn: Day, day: Day): ReminderLadder {
  const weeksAfter = Math.max(0, Math.floor(daysBetween(dueOn, day) / week))
  const weeks = Array.from({ length: weeksBefore + weeksAfter + 1 }, (_, index) => (index - weeksBefore) * week)
  const weekly = weeks.filter((offset) => !daysBefore.includes(-offset)).map((offset) => weeklyStep(dueOn, offset))
  return { dueOn, kind: 'paused', steps: reachedBy(day, [...untilTheDay(dueOn), ...weekly]) }
}

/** The restart may not hold, and then this day was the law's; after it nothing is late by the day that stands. */
function restartedLadder(dueOn: Day, day: Day): ReminderLadder {
  return { dueOn, kind: 'restarted', steps: reachedBy(day, untilTheDay(dueOn)) }
}

function undatedLadder(receivedOn: Day, day: Day): ReminderLadder {
  const weeks = Math.max(0, Math.floor(daysBetween(receivedOn, day) / week))
  const steps = Array.from({ length: weeks }, (_, index) => step(`week-${index + 1}`, receivedOn, (index + 1) * week))
  return { dueOn: receivedOn, kind: 'undated', steps: reachedBy(day, steps) }
}

function spamLadder(dueOn: Day, day: Day): ReminderLadder {
  return { dueOn, kind: 'spam', steps: reachedBy(day, [step('spam', dueOn, -week)]) }
}

function untilTheDay(dueOn: Day): ReminderStep[] {
  return daysBefore.map((days) => step(days === 0 ? 'on-the-day' : `before-${days}`, dueOn, -days))
}

function weeklyStep(dueOn: Day, offset: number): ReminderStep {
  return { ...step(`weekly${offset < 0 ? offset : `+${offset}`}`, dueOn, offset), isWeekly: true }
}

function step(name: string, dueOn: Day, offset: number): ReminderStep {
  return { step: name, dueOn, on: addDays(dueOn, offset), isWeekly: false }
}

function reachedBy(day: Day, steps: ReminderStep[]): ReminderStep[] {
  return steps.filter(({ on }) => !isAfter(on, day)).sort((one, other) => compareDays(one.on, other.on))
}

function hasSteps({ steps }: ReminderLadder): boolean {
  return steps.length > 0
}
