import { z } from 'zod'
import { foundationOf } from '@/domain/requests/foundation'
import { type Context, linkDaysOf } from './context'
import { firstLetter } from './first-letter'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const ReleaseRequest = z.strictObject({})

function verbFor(context: Context): Verb<z.infer<typeof ReleaseRequest>> {
  return {
    action: 'mark-spam',
    schema: ReleaseRequest,
    decide: ({ facts, request, deadline, rule, controller: { slug } }) => {
      if (facts.spamMarkedOn) return no('marked-already')
      if (!facts.heldBecause) return no('not-held')
      const binds = foundationOf(deadline, rule.lawOf)
      const about = { requestId: request.id, slug, state: facts.state, binds, linkDays: linkDaysOf(context) }
      const { letter, keepLink } = firstLetter(about)
      return done([{ type: 'released', data: {} }], { letters: [letter], also: keepLink })
    },
  }
}

/** Somebody has looked at a held request: its first letter, held back until now, is owed to the person. */
export function releaseRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}
