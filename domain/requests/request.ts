import { type Day, isAfter } from '../calendar/days'
import type { Calendar } from '../calendar/working-days'
import type { ControllerPromise } from '../deadlines/promise'
import { isOfErasure, type RequestDeadline } from '../deadlines/request-deadline'
import type { LawOf, RegimeId } from '../regimes/regime'
import { targetOnOf } from '../policies/own-target'
import type { Right } from '../rights'
import { tasksDueOnOf } from '../tasks/tasks'
import { answerDeadlineOf } from './answer-deadline'
import type { RequestEvent } from './events'
import { figuresOf, type RequestFigures } from './figures'
import { factsKept } from './facts-kept'
import { factsOf, leftToDo, type RequestFacts } from './history'
import { erasureDueOn, isErasure } from '../policies/erasure-after-collection'
import { deletionByLawOn } from '../policies/erasure-by-law'
import { type ImportMarks, importMarksOf } from './import-marks'
import { legalHoldOf } from './marks'
import { owedSinceOn } from './owed-after-answer'
import { type ProjectedRight, projectedRights } from './projected-rights'
import { isReadyToSend } from './approval'
import { queueDayOf } from './queue-day'

export type Binding = RequestDeadline['binds']
export type ClockState = 'running' | 'paused' | 'not-started'

/** By what a request is judged: the promise, the holidays, and the laws as they read in that version of the rule. */
export type ControllerRule = { promise: ControllerPromise; calendar: Calendar; lawOf: LawOf }

/** A version of a controller's rule; a request keeps the one it came under until a reviewed re-dating. */
export type AdoptedRule = ControllerRule & {
  id: string
  version: number
  regimes: readonly RegimeId[]
  noStatuteApplies: boolean
  /** Whose public holidays count, `'DE-BE'`. */
  holidayPlace: string | null
  /** Where the organisation is; a law may be about others than its own people only from there. */
  country?: string
  /** Whether a request that nobody confirms is answered by itself before its due day. */
  answersUnconfirmed?: boolean
}

/** What lists and reminders read; computed from the history every time, never patched. */
export type RequestProjection = Omit<
  RequestFacts,
  | 'rights'
  | 'residence'
  | 'askedFor'
  | 'letterOn'
  | 'designatedAddress'
  | 'decisions'
  | 'done'
  | 'answer'
  | 'addressDenied'
> &
  RequestFigures &
  ImportMarks & {
    dueOn: Day | null
    withoutPauseDueOn: Day | null
    stoppedSinceOn: Day | null
    withoutRestartDueOn: Day | null
    ackDueOn: Day | null
    extensionNoticeDueOn: Day | null
    refusalNoticeDueOn: Day | null
    binds: Binding
    clock: ClockState
    owedSinceOn: Day | null
    /** The day by which data is to be erased after the answer; null where none is. */
    erasureDueOn: Day | null
    /** The first day on which a colleague is to have answered a search task. */
    tasksDueOn: Day | null
    /** Our own day for what allows no delay and is not carried out yet. */
    targetOn: Day | null
    legalHoldSinceOn: Day | null
    /** By which it has its place in the queue. */
    queueOn: Day
    /** Decided, done and approved where somebody was asked: the answer can be sent. */
    isReady: boolean
    /** What `rights` name, each once and in the order of their letters, so that a list is filtered by its own columns. */
    askedRights: Right[]
    regimes: RegimeId[]
    rights: ProjectedRight[]
  }

/**
 * The due days of a request with their working: history + regimes + holidays + promise, and nothing else. Once the answer has
 * left, all that is due is an erasure still to come: on our day, or on that of a law which counts to the deletion itself.
 */
export function deadlineOf(history: readonly RequestEvent[], rule: ControllerRule): RequestDeadline {
  const { rights, ...deadline } = answerDeadlineOf(history, rule)
  const facts = factsOf(history)
  const ownOn = erasureDueOn(history, facts, rule.calendar)
  if (!ownOn) return { ...deadline, rights }
  const legalDueOn = leftToDo(facts).undone.some(isErasure) ? (deletionByLawOn(rights) ?? null) : null
  const byLaw = legalDueOn !== null && !isAfter(legalDueOn, ownOn) ? legalDueOn : null
  const day = { dueOn: byLaw ?? ownOn, binds: byLaw ? ('erasure-by-law' as const) : ('erasure' as const) }
  return { ...day, legalDueOn, promisedDueOn: null, clock: 'running', rights, working: [], warnings: [] }
}

/** The columns of a request, from its history. */
export function projectionOf(history: readonly RequestEvent[], rule: ControllerRule): RequestProjection {
  const facts = factsOf(history)
  const deadline = deadlineOf(history, rule)
  const { dueOn, withoutPauseDueOn = null } = deadline
  const targetOn = targetOnOf(facts, rule.calendar)
  const { figures, asAnswered } = figuresUnder(history, facts, rule)
  const rights = projectedRights(facts, { deadline, asAnswered }, rule.lawOf)
  return {
    ...{ ...factsKept(facts), ...figures, ...importMarksOf(history), dueOn, withoutPauseDueOn },
    ...{ stoppedSinceOn: deadline.stoppedSinceOn ?? null, withoutRestartDueOn: deadline.withoutRestartDueOn ?? null },
    ackDueOn: deadline.ackDueOn ?? null,
    extensionNoticeDueOn: deadline.extensionNoticeDueOn ?? null,
    refusalNoticeDueOn: deadline.refusalNoticeDueOn ?? null,
    binds: deadline.binds,
    ...{ clock: deadline.clock, erasureDueOn: isOfErasure(deadline) ? dueOn : null },
    ...{ owedSinceOn: owedSinceOn(history, facts), legalHoldSinceOn: legalHoldOf(history) },
    tasksDueOn: facts.state === 'closed' ? null : tasksDueOnOf(history),
    targetOn,
    queueOn: queueDayOf({ dueOn, withoutPauseDueOn, targetOn }),
    isReady: isReadyToSend(history, facts),
    askedRights: eachOnce(rights.map(({ right }) => right)),
    regimes: eachOnce(rights.map(({ regime }) => regime)),
    rights,
  }
}

function eachOnce<Name extends string>(names: readonly Name[]): Name[] {
  return [...new Set(names)].sort()
}

/** What reports count of a request. */
export function requestFigures(history: readonly RequestEvent[], rule: ControllerRule): RequestFigures {
  return figuresUnder(history, factsOf(history), rule).figures
}

function figuresUnder(history: readonly RequestEvent[], facts: RequestFacts, rule: ControllerRule) {
  return figuresOf(history, facts, (known) => answerDeadlineOf(known, rule))
}
