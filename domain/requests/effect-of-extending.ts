import type { ExtensionRefusal } from '../deadlines/clock-state'
import { effectiveDueOn } from '../deadlines/deadline'
import type { LawDeadline } from '../deadlines/right-deadline'
import type { ExtensionRule } from '../regimes/extensions'
import type { Regime } from '../regimes/regime'

/**
 * `moves`: another day. `to-be-named`: to the day that the letter names. `extended-already`: more time is taken once.
 * `notice-too-late`: the last day for it is over. `no-more-time`: this law gives none. `extends-later`: it counts once the
 * clock runs again. `stays`: another day binds all the same.
 */
export type EffectOfExtending =
  'moves' | 'to-be-named' | 'extended-already' | 'notice-too-late' | 'no-more-time' | 'extends-later' | 'stays'

/** What a letter that takes more time would do to the clock of one right under this law, from now to then. */
export function effectOfExtending(
  { extension: rule, timeLimit }: Regime,
  { deadline: now }: LawDeadline,
  { deadline: then }: LawDeadline,
): { effect: EffectOfExtending; source: string } {
  const source = rule?.source ?? timeLimit.source
  if (!rule) return { effect: 'no-more-time', source }
  if (now.extension?.accepted) return { effect: 'extended-already', source }
  if (effectiveDueOn(now) !== effectiveDueOn(then)) return { effect: 'moves', source }
  if (!then.extension?.accepted) return refusedExtension(then.extension?.refusal, rule)
  return { effect: then.status === 'running' ? 'stays' : 'extends-later', source }
}

/** A day that is still to be named is no refusal: the page asks for it. */
function refusedExtension(
  refusal: ExtensionRefusal | undefined,
  { notice, source }: ExtensionRule,
): { effect: EffectOfExtending; source: string } {
  if (refusal === 'after_first_deadline') return { effect: 'notice-too-late', source: notice?.source ?? source }
  return { effect: 'to-be-named', source }
}
