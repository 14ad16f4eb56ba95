import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { givenContacts } from '@/db/queries/given-contacts'
import { uninvitedLettersTo } from '@/db/queries/unconfirmed'
import { emailHash } from '@/db/sealing/search-hashes'
import { codeHash, newCode } from '@/db/sealing/tokens'
import { cancelLetters } from '@/db/writes/departures'
import { keepIdentityCode } from '@/db/writes/identity-codes'
import { unconfirmedLettersADay } from '@/domain/policies/confirmation-reminders'
import { asMailbox } from '@/domain/policies/email-address'
import type { ContactWay } from '@/domain/requests/contact-ways'
import { isSameContact } from '@/domain/requests/contact-on-file'
import { notLeft } from '@/domain/requests/departures'
import { identityCodeDays, identityCodesADay, identityCodesOn } from '@/domain/requests/identity-code'
import { type IdentityCodeWay, identityCodeWays } from '@/domain/requests/identity-events'
import type { NewRequesterLetter } from '@/emails/catalogue'
import type { Context } from './context'
import type { Outcome } from './errors'
import { oneOf, text } from './fields'
import type { ShownCode } from './make-answer-code'
import { perform, type Target } from './perform'
import { no, type Refusal, type Situation, type Verb } from './verb'

/** `sentTo`: an address or a number from the organisation's own records. */
const MakeIdentityCode = z.strictObject({
  by: oneOf(identityCodeWays, 'choose-how-the-code-goes'),
  sentTo: text('enter-contact-on-file', 1000),
})

type Input = z.infer<typeof MakeIdentityCode>

/**
 * Sends a one-time code to contact details that the organisation had before the request, in place of an earlier code; whoever
 * enters it on the page of the request reads what is sent there. One for the telephone is shown this once.
 * @see GDPR Art. 12(6); EDPB Guidelines 01/2022, paras 65-79
 */
export function makeIdentityCode(context: Context, target: Target, input: unknown): Promise<Outcome<ShownCode>> {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input, ShownCode> {
  const { keyring } = context
  return {
    action: 'ask-identity',
    schema: MakeIdentityCode,
    decide: async (situation, input, tx) => {
      const problem = obstacleToIdentityCode(situation) ?? (await obstacleTo(tx, context, situation, input))
      if (problem) return problem
      const { request, requester, history } = situation
      const code = newCode()
      return {
        done: {
          events: [{ type: 'identityCodeMade', data: { by: input.by }, sealed: { sentTo: input.sentTo } }],
          letters: lettersWith(code, input, requester.name),
          also: async (tx) => {
            await cancelLetters(tx, request.id, notLeft(history, 'identityCodeMade'))
            await keepIdentityCode(tx, request.id, codeHash(keyring, code, identityCodeSubject(request.id)))
          },
          result: { code: input.by === 'telephone' ? code : null },
        },
      }
    },
  }
}

/** What the hash of a code belongs to, so that it is another one for each request. */
export function identityCodeSubject(requestId: string): string {
  return `identity ${requestId}`
}

/** Why no code may be sent: it asks for proof, so that the doubt is to be written first. */
export function obstacleToIdentityCode({
  facts,
  history,
  today,
}: Pick<Situation, 'facts' | 'history' | 'today'>): Refusal | undefined {
  if (facts.identity !== 'asked') return no('ask-for-proof-first')
  return identityCodesOn(history, today) >= identityCodesADay ? no('enough-codes-today') : undefined
}

const contactOf = { email: 'email', telephone: 'telephone', letter: 'postalAddress' } as const satisfies Record<
  IdentityCodeWay,
  ContactWay
>

async function obstacleTo(
  tx: Transaction,
  { keyring }: Context,
  situation: Situation,
  { by, sentTo }: Input,
): Promise<Refusal | undefined> {
  if (by === 'email' && !asMailbox(sentTo)) return no('email-not-valid', {}, 'sentTo')
  const given = await givenContacts(tx, keyring, situation)
  if (given.some((contact) => isSameContact(by, sentTo, contact[contactOf[by]], situation.controller.country)))
    return no('contact-came-with-request', {}, 'sentTo')
  const isEnough =
    by === 'email' && (await uninvitedLettersTo(tx, emailHash(keyring, sentTo), situation.at)) >= unconfirmedLettersADay
  return isEnough ? no('written-to-enough', {}, 'sentTo') : undefined
}

function lettersWith(code: string, { by, sentTo }: Input, name: string): NewRequesterLetter[] {
  if (by === 'telephone') return []
  const to =
    by === 'email'
      ? { toAddress: asMailbox(sentTo) ?? sentTo }
      : { toPerson: { name, postalAddress: sentTo }, byHand: true }
  const props = { validDays: identityCodeDays[by] }
  return [{ kind: 'identity-code', props, secrets: { code }, carries: 0, ...to }]
}
