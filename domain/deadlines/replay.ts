import { earliest, isAfter, latest } from '../calendar/days'
import { after } from '../calendar/working-days'
import type { PauseRule, RestartRule } from '../regimes/regime'
import { rightInLaw } from '../rights'
import { delayOfAsking } from './asking'
import { type ClockFact, factsOf } from './clock'
import { type Case, type ClockState, standsStill } from './clock-state'
import { lastDayAt } from './due-days'
import { extend } from './extension'
import { type RuleCode, type Warning, type WarningCode, standsOn } from './working'

/**
 * What the facts did to the clock, one after the other in the order of their days. A question put after the last day,
 * as it stood then, moves nothing: a limit that was missed stays missed.
 */
export function replay(input: Case, facts: readonly ClockFact[]): ClockState {
  return factsOf(facts, input.right).reduce((state, fact) => stepOn(input, state, fact), beginning(input))
}

function beginning({ regime, right, receivedOn }: Case): ClockState {
  const received = { day: receivedOn, rule: 'received' as const, ...standsOn(regime.start) }
  const unknown = regime.rights[rightInLaw(right)] === undefined
  return {
    ...(regime.start.value === 'receipt' && { startOn: receivedOn }),
    startSteps: [received],
    waiting: [],
    suspensions: [],
    warnings: unknown ? [{ code: 'right-not-in-law', params: { right, regime: regime.id } }] : [],
  }
}

function stepOn(input: Case, state: ClockState, fact: ClockFact): ClockState {
  if (fact.type === 'emailConfirmed') return confirm(input, state, fact)
  if (fact.type === 'extended') return extend(input, state, fact)
  if (fact.type === 'dayOrdered') return order(input, state, fact)
  return ask(input, answer(state, fact), fact)
}

/** An address confirmed before the request came, as a corrected receipt may leave it, starts the clock on receipt. */
function confirm({ regime, receivedOn }: Case, state: ClockState, { on }: ClockFact): ClockState {
  if (state.startOn !== undefined) return state
  const startOn = latest(on, receivedOn)
  const step = { day: startOn, rule: 'started-by-confirmation' as const, ...standsOn(regime.start) }
  return { ...state, startOn, startSteps: [...state.startSteps, step] }
}

/**
 * Of several orders the earliest binds: each has to be obeyed, and a later one postpones nothing. None binds on a day
 * before receipt, when nothing was due to anybody. Sources: GDPR Art. 58(2)(c)-(d); GDPR Art. 12(3), first sentence.
 */
function order({ receivedOn }: Case, state: ClockState, { until }: ClockFact): ClockState {
  const orderedOn = earliest([state.orderedOn, until && latest(until, receivedOn)])
  return orderedOn ? { ...state, orderedOn } : state
}

function answer(state: ClockState, { type, on }: ClockFact): ClockState {
  const suspensions = state.suspensions.map((suspension) =>
    suspension.rule.answers === type && suspension.answeredOn === undefined
      ? { ...suspension, answeredOn: on }
      : suspension,
  )
  const answered = state.waiting.find(({ rule }) => 'answer' in rule.value && rule.value.answer === type)
  if (!answered) return { ...state, suspensions }
  const waiting = state.waiting.filter((other) => other !== answered)
  return restart({ ...state, suspensions, waiting }, answered.rule, answered.askedOn, on)
}

function ask(input: Case, state: ClockState, fact: ClockFact): ClockState {
  const { regime, right } = input
  const pause = regime.pauses.find(
    (rule) => rule.asks === fact.type && (rule.rights?.includes(rightInLaw(right)) ?? true),
  )
  const restarting = regime.restarts.find((rule) => rule.asks === fact.type)
  const rule = pause ?? restarting
  if (!rule) return movesNothing(input, state, fact)
  if (isAlreadyAsked(state, rule)) return state
  const obstacle = obstacleTo(rule, input, state, fact)
  if (obstacle) return warn(state, obstacle, fact, rule.source)
  const told =
    delayOfAsking(input.receivedOn, fact.on, input.calendar) === 'in-time'
      ? state
      : warn(state, 'asked-late', fact, rule.source)
  if (pause) return { ...told, suspensions: [...told.suspensions, { rule: pause, askedOn: fact.on }] }
  return restarting ? wait(input, told, restarting, fact) : told
}

const questions: readonly ClockFact['type'][] = [
  'identityRequested',
  'authorityRequested',
  'clarificationRequested',
  'feeRequested',
  'particularsRequested',
]

/** Under a law without a pause for it a question may be put, and the day stays: that is told, or somebody would wait. */
function movesNothing({ regime, right }: Case, state: ClockState, fact: ClockFact): ClockState {
  if (!questions.includes(fact.type)) return state
  const unfit = regime.noIdentityFor.value.includes(rightInLaw(right)) && fact.type === 'identityRequested'
  if (unfit) return warn(state, 'identity-not-to-be-asked', fact, regime.noIdentityFor.source)
  return { ...state, warnings: [...state.warnings, noPause(regime, fact)] }
}

function noPause({ id, timeLimit }: Case['regime'], { on, type }: ClockFact): Warning {
  return { code: 'pauses-nothing', day: on, source: timeLimit.source, params: { asked: type, regime: id } }
}

function isAlreadyAsked(state: ClockState, rule: PauseRule | RestartRule): boolean {
  const open = state.suspensions.some((suspension) => suspension.rule === rule && suspension.answeredOn === undefined)
  return open || state.waiting.some((waiting) => waiting.rule === rule)
}

function obstacleTo(
  rule: PauseRule | RestartRule,
  input: Case,
  state: ClockState,
  fact: ClockFact,
): WarningCode | undefined {
  const { regime, right } = input
  if (regime.noIdentityFor.value.includes(rightInLaw(right)))
    return fact.type === 'identityRequested' ? 'identity-not-to-be-asked' : 'nothing-to-ask'
  if (fact.undueDelay && 'notIfAskedLate' in rule) return 'asked-with-undue-delay'
  const last = standsStill(state) ? undefined : lastDayAt(input, state)
  return last && isAfter(fact.on, last) ? 'asked-after-last-day' : undefined
}

function wait({ calendar }: Case, state: ClockState, rule: RestartRule, { on }: ClockFact): ClockState {
  if ('answer' in rule.value) return { ...state, waiting: [...state.waiting, { rule, askedOn: on }] }
  const done = state.startSteps.some((step) => step.rule === 'restarted-after-reflection')
  return done ? state : restart(state, rule, on, after(on, rule.value.reflection, calendar))
}

function restart(state: ClockState, rule: RestartRule, askedOn: ClockFact['on'], on: ClockFact['on']): ClockState {
  const startOn = latest(on, ...(state.startOn ? [state.startOn] : []))
  const step = { day: startOn, rule: restartCode(rule), ...standsOn(rule) }
  return { ...state, startOn, restartAskedOn: state.restartAskedOn ?? askedOn, startSteps: [...state.startSteps, step] }
}

function restartCode({ asks, value, waiting }: RestartRule): RuleCode {
  if ('reflection' in value) return 'restarted-after-reflection'
  if (asks === 'authorityRequested') return 'restarted-by-authority'
  if (waiting === 'awaiting-identity') return 'restarted-by-identity'
  return waiting === 'awaiting-fee' ? 'restarted-by-fee' : 'restarted-by-completion'
}

function warn(state: ClockState, code: WarningCode, { on, type }: ClockFact, source: string): ClockState {
  return { ...state, warnings: [...state.warnings, { code, day: on, source, params: { asked: type } }] }
}
