import { z } from 'zod'
import { emailHash } from '@/db/sealing/search-hashes'
import { holdLetters, voidAccess } from '@/db/writes/contact'
import { voidIdentityCode } from '@/db/writes/identity-codes'
import { emailAddress } from '@/domain/policies/email-address'
import { contactWays } from '@/domain/requests/contact-ways'
import { tellOldAddress } from './contact-letters'
import { type Context, linkDaysOf } from './context'
import { emptyIsNone, optionalText, text } from './fields'
import { isOurs } from './own-addresses'
import { perform, type Target } from './perform'
import { changedWays, replaceContact } from './replace-contact'
import { done, no, type Situation, type Verb } from './verb'

/** How the person is reached from now on; at least one way. */
const ChangeContact = z.strictObject({
  email: emptyIsNone(emailAddress),
  telephone: optionalText(200),
  postalAddress: optionalText(1000),
  because: text('say-why'),
})

type Input = z.infer<typeof ChangeContact>

/**
 * Puts right how a person is reached, and tells the address that was on file. Who asks must be decided anew for the new
 * details, and what went to an address that is given up opens nothing any more.
 */
export function changeContact(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input> {
  const { keyring } = context
  return {
    action: 'correct',
    schema: ChangeContact,
    decide: async (situation, { email = null, telephone = null, postalAddress = null, because }, tx) => {
      const { request, dossier, requester, controller } = situation
      if (!email && !telephone && !postalAddress) return no('one-way-to-reach-them', {}, 'email')
      if (email && (await isOurs(tx, context, controller, email))) return no('email-is-ours', {}, 'email')
      const person = { name: requester.name, email, telephone, postalAddress }
      const ways = waysIn(situation, changedWays(keyring, requester, person))
      if (ways.length === 0) return no('nothing-changed', {}, 'email')
      const told = toldTo(context, situation, ways)
      return done([{ type: 'contactChanged', data: { ways }, sealed: { because } }], {
        letters: told ? [told.letter] : [],
        also: async (tx) => {
          await voidIdentityCode(tx, request.id)
          await told?.keepLink(tx)
          await replaceContact(tx, keyring, dossier, person)
          if (!ways.includes('email')) return
          await holdLetters(tx, request.id)
          await voidAccess(tx, request.id)
        },
      })
    },
  }
}

/** Staff who keep an address that was denied say that it is right all the same. */
function waysIn({ facts }: Situation, changed: ReturnType<typeof changedWays>) {
  return contactWays.filter((way) => changed.includes(way) || (way === 'email' && facts.addressDenied))
}

function toldTo(
  context: Context,
  { request, requester, facts }: Situation,
  ways: ReturnType<typeof changedWays>,
): ReturnType<typeof tellOldAddress> | undefined {
  if (!requester.email || facts.addressDenied) return undefined
  const sentTo = emailHash(context.keyring, requester.email)
  return tellOldAddress(
    { requestId: request.id, linkDays: linkDaysOf(context), sentTo },
    { ways, awaited: false, by: 'staff' },
  )
}
