import { z } from 'zod'
import { membersOf } from '@/db/queries/members'
import { system } from '@/domain/policies/actor'
import { mostNamed } from '@/domain/policies/visibility'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** Who has a conflict of interest, or has none any more, and why. */
const BarMember = z.strictObject({
  userId: text('choose-a-person'),
  what: oneOf(['bar', 'admit'], 'choose-what-it-is').default('bar'),
  because: text('say-why'),
})

const verb: Verb<z.infer<typeof BarMember>> = {
  action: 'name-readers',
  schema: BarMember,
  decide: async ({ actor, request, facts }, { userId, what, because }, tx) => {
    const isBarred = facts.barred.includes(userId)
    if (isBarred === (what === 'bar')) return no('nothing-changed', {}, 'userId')
    if (what === 'admit') return done([{ type: 'unbarred', data: { userId }, sealed: { because } }])
    if (actor.kind === 'staff' && actor.userId === userId) return no('not-yourself', {}, 'userId')
    if (facts.barred.length >= mostNamed) return no('too-many-people', { most: mostNamed }, 'userId')
    if (facts.assigneeId === userId) return no('still-has-it', {}, 'userId')
    const members = await membersOf(tx, system('bar'), request.controllerId)
    if (!members.some((member) => member.userId === userId)) return no('not-a-member', {}, 'userId')
    return done([{ type: 'barred', data: { userId }, sealed: { because } }])
  },
}

/** Bars a member from one request because of a conflict of interest, or ends that: they neither see it nor are given it. */
export function barMember(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
