import { addDays, type Day, isBefore } from '../calendar/days'
import {
  alarmLadder,
  dueLadder,
  noticeLadder,
  owedLadder,
  pausedLadder,
  type RemindedBy,
  type ReminderLadder,
  type ReminderStep,
  restartedLadder,
  snoozedLadder,
  spamLadder,
  undatedLadder,
} from './reminder-ladders'

export type { RemindedBy, ReminderLadder, ReminderStep } from './reminder-ladders'

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
  extensionNoticeDueOn?: Day | null
  refusalNoticeDueOn?: Day | null
  /** Where the answer has left and the erasure is to come: no notice can be due any more. */
  erasureDueOn?: Day | null
  /** Since when nobody has it in hand. */
  unassignedSinceOn?: Day | null
  /** Since when a message of the person waits for somebody to react to it. */
  messageSinceOn?: Day | null
  /** On which day reminders that rest come again. */
  snoozeEndsOn?: Day | null
}

const twoWeeks = 14

/**
 * The steps reached by a day, each ladder from the first to the most urgent step. A request marked as spam is brought
 * up once, a week before its day. Where the clock stands still, the day without the pause counts, and every week. Where
 * it started afresh over a question who asks, the day without that counts too; while receipt is not confirmed, its day
 * does, and so does a day that we have set ourselves. Where no day is due at all, every week from receipt. What nobody has
 * in hand, and a message nobody reacts to, is brought up after two days and then every week. Steps from before the request
 * was entered are nobody's fault.
 */
export function reachedSteps(request: Remindable, day: Day, by: RemindedBy): ReminderLadder[] {
  const { receivedOn, enteredOn, dueOn, withoutPauseDueOn, spamMarkedOn } = request
  const until = { ...by, day }
  const anyDay = dueOn ?? withoutPauseDueOn
  if (spamMarkedOn) return [spamLadder(anyDay ?? addDays(receivedOn, twoWeeks), until)].filter(hasSteps)
  const ladders = [
    ...(dueOn ? [dueLadder(dueOn, until)] : []),
    ...besideTheDay(request, until),
    ...(anyDay ? [] : [undatedLadder(receivedOn, until)]),
    ...alarms(request, until),
  ]
  return ladders
    .map((ladder) => ({ ...ladder, steps: ladder.steps.filter(({ meantOn }) => !isBefore(meantOn, enteredOn)) }))
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
  const isBeginning = last.isWeekly && isBefore(last.meantOn, day) && open.length === reached.length
  return isBeginning ? { send: null, supersede: open } : { send: last, supersede: open.slice(0, -1) }
}

type Until = RemindedBy & { day: Day }

function besideTheDay(request: Remindable, until: Until): ReminderLadder[] {
  const { dueOn, withoutPauseDueOn, withoutRestartDueOn, targetOn } = request
  const ackDueOn = request.acknowledgedOn === null ? request.ackDueOn : null
  const isOfItsOwn = withoutRestartDueOn !== dueOn && withoutRestartDueOn !== withoutPauseDueOn
  return [
    ...(withoutPauseDueOn !== null && withoutPauseDueOn !== dueOn ? [pausedLadder(withoutPauseDueOn, until)] : []),
    ...(withoutRestartDueOn !== null && isOfItsOwn ? [restartedLadder(withoutRestartDueOn, until)] : []),
    ...(ackDueOn ? [owedLadder('acknowledgement', ackDueOn, until)] : []),
    ...(targetOn ? [owedLadder('target', targetOn, until)] : []),
    ...notices(request, until),
  ]
}

/** A notice has a ladder of its own where its day comes before that of the answer: otherwise what is said of that names both. */
function notices(request: Remindable, until: Until): ReminderLadder[] {
  const { dueOn, withoutPauseDueOn, extensionNoticeDueOn, refusalNoticeDueOn } = request
  if (request.erasureDueOn) return []
  const answerOn = dueOn ?? withoutPauseDueOn
  const isOwn = (day: Day | null | undefined): day is Day => Boolean(day && (!answerOn || isBefore(day, answerOn)))
  return [
    ...(isOwn(extensionNoticeDueOn) ? [noticeLadder('extension-notice', extensionNoticeDueOn, until)] : []),
    ...(isOwn(refusalNoticeDueOn) ? [noticeLadder('refusal-notice', refusalNoticeDueOn, until)] : []),
  ]
}

function alarms({ unassignedSinceOn, messageSinceOn, snoozeEndsOn }: Remindable, until: Until): ReminderLadder[] {
  return [
    ...(unassignedSinceOn ? [alarmLadder('unassigned', unassignedSinceOn, until)] : []),
    ...(messageSinceOn ? [alarmLadder('message', messageSinceOn, until)] : []),
    ...(snoozeEndsOn ? [snoozedLadder(snoozeEndsOn, until)] : []),
  ]
}

function hasSteps({ steps }: ReminderLadder): boolean {
  return steps.length > 0
}
