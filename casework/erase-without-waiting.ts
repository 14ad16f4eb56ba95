import { z } from 'zod'
import { copyUntil, isCopyAwaited, isErasure } from '@/domain/policies/erasure-after-collection'
import { notAwaitedReasons } from '@/domain/policies/not-awaited-reasons'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** Why the data is erased although the person does not have their copy yet. */
const EraseWithoutWaiting = z.strictObject({
  because: oneOf(notAwaitedReasons, 'choose-a-reason'),
  text: text('say-why'),
})

const verb: Verb<z.infer<typeof EraseWithoutWaiting>> = {
  action: 'decide',
  schema: EraseWithoutWaiting,
  decide: (situation, { because, text: words }) => {
    const problem = obstacleToNotWaiting(situation)
    if (problem) return problem
    const { history, facts, today } = situation
    if (because === 'never-collected' && !copyUntil(history, facts, today)?.isOver)
      return no('collection-not-over', {}, 'because')
    return done([{ type: 'copyNotAwaited', data: { because }, sealed: { text: words } }])
  },
}

/**
 * Records why an erasure does not wait until the person has collected the copy they asked for as well. From then on it can be
 * carried out.
 */
export function eraseWithoutWaiting(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Why there is nothing to decide here: no erasure is asked for, or none waits for a copy. */
export function obstacleToNotWaiting({ history, facts }: Pick<Situation, 'history' | 'facts'>) {
  const isWaiting = facts.rights.some(({ right }) => isErasure(right) && !facts.done.has(right))
  if (!isWaiting || !isCopyAwaited(history, facts)) return no('no-copy-awaited')
  return facts.answer?.leftOn === null ? no('answer-on-its-way') : undefined
}
