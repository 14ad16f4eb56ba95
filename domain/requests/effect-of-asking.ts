import type { Day } from '../calendar/days'
import { effectiveDueOn } from '../deadlines/deadline'
import type { LawDeadline } from '../deadlines/right-deadline'
import type { Warning } from '../deadlines/working'
import type { Regime, RegimeId } from '../regimes/regime'
import { needsNoIdentity, type Right, rightInLaw } from '../rights'
import { type EffectOfExtending, effectOfExtending } from './effect-of-extending'
import type { NewEvent, RequestEvent } from './events'
import { deadlineIfItLeft } from './if-it-left'
import { type ControllerRule, deadlineOf } from './request'

/**
 * What a letter does to a clock. `pauses`: no day counts until the answer. `restarts`: the time starts afresh with the
 * answer. `moves`: another day at once. `too-late`: it would have done so, had it left earlier. `not-this-right`: no
 * question moves the clock of this right. `stands-already`: it stood still before. `runs-on`: this law lets no such letter
 * move it. A letter that takes more time has words of its own.
 */
export type ClockEffect =
  'pauses' | 'restarts' | 'moves' | 'too-late' | 'not-this-right' | 'stands-already' | 'runs-on' | EffectOfExtending

/**
 * The effect on one right under one law: the law's day now, and once the letter has left; null while it stands still.
 * `promise`: the promised days, where they bind instead.
 */
export type EffectOfAsking = {
  right: Right
  regime: RegimeId
  effect: ClockEffect
  source: string
  dueOn: Day | null
  thenDueOn: Day | null
  promise: { dueOn: Day | null; thenDueOn: Day | null }
}

/** What each law would make of this event, for the rights it concerns, if its letter left on that day. */
export function effectsOfAsking(
  history: readonly RequestEvent[],
  rule: ControllerRule,
  event: NewEvent,
  leftOn: Day,
): EffectOfAsking[] {
  const before = deadlineOf(history, rule).rights.flatMap(({ laws }) => laws)
  const after = deadlineIfItLeft(history, rule, event, leftOn).rights.flatMap(({ laws }) => laws)
  return after
    .filter(({ right }) => event.rights?.includes(right) ?? true)
    .map((then) => {
      const now = before.find(({ right, regime }) => right === then.right && regime === then.regime) ?? then
      const days = { dueOn: effectiveDueOn(now.deadline), thenDueOn: effectiveDueOn(then.deadline) }
      const promise = { dueOn: boundByPromise(now), thenDueOn: boundByPromise(then) }
      return {
        right: then.right,
        regime: then.regime,
        ...days,
        promise,
        ...effectOf(event, rule.lawOf(then.regime), now, then),
      }
    })
}

function boundByPromise({ binds, dueOn }: LawDeadline): Day | null {
  return binds === 'promise' ? dueOn : null
}

function effectOf(
  event: NewEvent,
  regime: Regime,
  now: LawDeadline,
  then: LawDeadline,
): { effect: ClockEffect; source: string } {
  if (event.type === 'extended') return effectOfExtending(regime, now, then)
  const pause = regime.pauses.find(
    ({ asks, rights }) => asks === event.type && (rights?.includes(rightInLaw(then.right)) ?? true),
  )
  const restart = regime.restarts.find(({ asks }) => asks === event.type)
  const source = (pause ?? restart)?.source ?? regime.start.source
  const stopped = then.deadline.status !== 'running' && then.deadline.status !== now.deadline.status
  if (stopped) return { effect: pause ? 'pauses' : 'restarts', source }
  if (effectiveDueOn(now.deadline) !== effectiveDueOn(then.deadline)) return { effect: 'moves', source }
  const warned = new Set(newIn(now.deadline.warnings, then.deadline.warnings).map(({ code }) => code))
  if (warned.has('asked-with-undue-delay') || warned.has('asked-after-last-day')) return { effect: 'too-late', source }
  if (needsNoIdentity(then.right)) return { effect: 'not-this-right', source: regime.noIdentityFor.source }
  const stoodStill = Boolean(pause ?? restart) && now.deadline.status !== 'running'
  return { effect: stoodStill ? 'stands-already' : 'runs-on', source }
}

/** What staff should know of this event's letter beside its effect: that it is late, and the day without the pause. */
export function warningsOfAsking(
  history: readonly RequestEvent[],
  rule: ControllerRule,
  event: NewEvent,
  leftOn: Day,
): Warning[] {
  return newIn(deadlineOf(history, rule).warnings, deadlineIfItLeft(history, rule, event, leftOn).warnings)
}

function newIn(now: readonly Warning[], then: readonly Warning[]): Warning[] {
  const known = new Set(now.map((warning) => JSON.stringify(warning)))
  return then.filter((warning) => !known.has(JSON.stringify(warning)))
}
