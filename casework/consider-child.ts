import { z } from 'zod'
import { childConsidered } from '@/domain/policies/children'
import { childViews, interests, understandings } from '@/domain/requests/child'
import type { Context } from './context'
import { oneOf, text, tick } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** What is known of the child, and what shows it; `courtOrder`: whether one says who decides for the child. */
const ConsiderChild = z.strictObject({
  understanding: oneOf(understandings, 'choose-what-is-known'),
  view: oneOf(childViews, 'choose-what-is-known'),
  bestInterests: oneOf(interests, 'choose-what-is-known'),
  courtOrder: tick().default(false),
  because: text('say-what-shows-it'),
})

const verb: Verb<z.infer<typeof ConsiderChild>> = {
  action: 'decide',
  schema: ConsiderChild,
  decide: (situation, { because, ...data }) => {
    const { history } = situation
    const problem = obstacleToConsideringChild(situation)
    if (problem) return problem
    const before = childConsidered(history)
    const isSame = before && Object.entries(data).every(([name, value]) => before[name as keyof typeof data] === value)
    return isSame ? no('nothing-changed') : done([{ type: 'childConsidered', data, sealed: { because } }])
  },
}

/**
 * Records whether the child whom a request is about understands it, what it wants, what serves it and what a court has
 * said. A parent's request is decided on that; a child who asks alone is refused nothing for want of it.
 * @see UN Convention on the Rights of the Child Arts 3(1), 12; Data Protection Act 2018 s. 208; GDPR recital 38
 */
export function considerChild(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Why the request is about no child; who asks for themselves may be one. */
export function obstacleToConsideringChild({ facts: { askedFor } }: Pick<Situation, 'facts'>) {
  return askedFor === 'child' || askedFor === 'self' ? undefined : no('not-about-a-child')
}
