import { z } from 'zod'
import { voidOpenLinks } from '@/db/writes/contact'
import { cancelLettersOf } from '@/db/writes/departures'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { consentChannels } from '@/domain/requests/consent'
import { obstacleToAskingParent } from './ask-parent'
import type { Context } from './context'
import { day, oneOf, optionalText, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const RecordConsent = z.strictObject({
  agrees: oneOf(['yes', 'no'], 'choose-yes-or-no'),
  consentBy: text('enter-a-name'),
  on: day('enter-the-day'),
  channel: oneOf(consentChannels, 'choose-a-channel'),
  text: optionalText(),
})

const verb: Verb<z.infer<typeof RecordConsent>> = {
  action: 'ask-authority',
  schema: RecordConsent,
  decide: (situation, { agrees, on, channel, consentBy, text }) => {
    const { request, facts, today } = situation
    const problem = obstacleToAskingParent(situation)
    if (problem) return problem
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
    const data = { agrees: agrees === 'yes', channel }
    return done([{ type: 'consentAnswered', on, data, sealed: { consentBy, ...(text && { text }) } }], {
      also: async (tx) => {
        await voidOpenLinks(tx, request.id, 'consent')
        await cancelLettersOf(tx, request.id, 'parental-consent')
      },
    })
  },
}

/**
 * Records what a parent or guardian said on the telephone, on paper or in person, where one may be asked: as much a fact to
 * weigh as what comes by the link of the letter, which is not waited for any more.
 */
export function recordConsent(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
