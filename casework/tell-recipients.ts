import { z } from 'zod'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { recipientOutcomes } from '@/domain/requests/recipient-events'
import { recipientsToTell } from '@/domain/policies/recipients-told'
import { rights } from '@/domain/rights'
import type { Context } from './context'
import { day, oneOf, optionalText, tick } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** Which right, what became of it, and, as it is, who was told how or why nobody could be. */
const TellRecipients = z.strictObject({
  right: oneOf(rights, 'choose-a-right'),
  outcome: oneOf(recipientOutcomes, 'choose-what-it-is'),
  recipients: optionalText(),
  because: optionalText(),
  publicCopies: tick().default(false),
  on: day('enter-the-day'),
})

type Input = z.infer<typeof TellRecipients>

const verb: Verb<Input> = {
  action: 'decide',
  schema: TellRecipients,
  decide: ({ facts, history, today }, { right, outcome, recipients, because, publicCopies, on }) => {
    if (!recipientsToTell(history, facts).includes(right)) return no('nobody-to-tell', {}, 'right')
    if (outcome === 'told' && !recipients) return no('name-the-recipients', {}, 'recipients')
    if (outcome === 'too-hard' && !because) return no('say-why', {}, 'because')
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
    const sealed = { ...(recipients && { recipients }), ...(because && { because }) }
    const data = { outcome, ...(publicCopies && { publicCopies }) }
    const words = Object.keys(sealed).length > 0 ? { sealed } : {}
    return done([{ type: 'recipientsTold', rights: [right], on, data, ...words }])
  },
}

/**
 * Records that those who received the data heard of its correction, erasure or restriction, that it went to nobody, or why it
 * takes a disproportionate effort (GDPR Art. 19; for copies made public, Art. 17(2)). The person hears who they are on request.
 */
export function tellRecipients(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
