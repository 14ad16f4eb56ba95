import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { readEntry } from '@/db/queries/dossier'
import { uninvitedLettersTo } from '@/db/queries/unconfirmed'
import { emailHash } from '@/db/sealing/search-hashes'
import type { Keyring } from '@/db/sealing/keyring'
import { voidOpenLinks } from '@/db/writes/contact'
import { voidIdentityCode } from '@/db/writes/identity-codes'
import { unconfirmedLettersADay } from '@/domain/policies/confirmation-reminders'
import { emailAddress } from '@/domain/policies/email-address'
import { awaitedAddress } from '@/domain/requests/contact'
import type { ContactWay } from '@/domain/requests/contact-ways'
import type { NewEvent } from '@/domain/requests/events'
import { askNewAddress, tellOldAddress } from './contact-letters'
import { type Context, linkDaysOf } from './context'
import { optionalText, text } from './fields'
import { isOurs } from './own-addresses'
import { perform, type Target } from './perform'
import { changedWays, replaceContact } from './replace-contact'
import { replyLetters } from './reply'
import { done, no, type Situation, type Verb } from './verb'

/** How the person wants to be reached. Without an address nobody could come back to the page. */
const ChangeOwnContact = z.strictObject({
  email: text('keep-an-email').pipe(emailAddress),
  telephone: optionalText(200),
  postalAddress: optionalText(1000),
})

type Input = z.infer<typeof ChangeOwnContact>

/**
 * The person changes on their page how they are reached. Telephone and postal address count at once, a new e-mail address
 * when it has been confirmed by the link that is sent to it. The address on file is told at once, and who asks must be
 * decided anew. The same change sent twice is one.
 */
export function changeOwnContact(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input> {
  const { keyring } = context
  return {
    action: 'change-own-contact',
    schema: ChangeOwnContact,
    decide: async (situation, { email, telephone = null, postalAddress = null }, tx) => {
      const { request, facts, requester, dossier, at } = situation
      if (facts.state !== 'open' || !requester.email) return no('not-in-this-state', { state: facts.state })
      const person = { ...requester, telephone, postalAddress }
      const atOnce = changedWays(keyring, requester, person)
      const isAwaited = await isAwaitedAlready(tx, keyring, situation, email)
      const isNew = !isAwaited && changedWays(keyring, requester, { ...person, email }).includes('email')
      if (atOnce.length === 0 && !isNew) return done([])
      if (isNew && (await isOurs(tx, context, situation.controller, email))) return no('email-is-ours', {}, 'email')
      if (isNew && (await uninvitedLettersTo(tx, emailHash(keyring, email), at)) >= unconfirmedLettersADay)
        return no('written-to-enough', {}, 'email')
      const letters = lettersFor(context, situation, { atOnce, newAddress: isNew ? email : undefined })
      return done(eventsFor(atOnce, isNew ? email : undefined), {
        letters: letters.map(({ letter }) => letter),
        staffLetters: await replyLetters(tx, situation, 'contact'),
        also: async (tx) => {
          await voidIdentityCode(tx, request.id)
          if (atOnce.length > 0) await replaceContact(tx, keyring, dossier, person)
          if (isNew) await voidOpenLinks(tx, request.id, 'new-address')
          for (const { keepLink } of letters) await keepLink(tx)
        },
      })
    },
  }
}

function eventsFor(ways: ContactWay[], newAddress: string | undefined): NewEvent[] {
  return [
    ...(ways.length > 0 ? [{ type: 'contactChanged' as const, data: { ways } }] : []),
    ...(newAddress ? [{ type: 'newAddressGiven' as const, data: {}, sealed: { email: newAddress } }] : []),
  ]
}

function lettersFor(
  context: Context,
  { request, requester }: Situation,
  { atOnce, newAddress }: { atOnce: ContactWay[]; newAddress: string | undefined },
) {
  const about = { requestId: request.id, linkDays: linkDaysOf(context) }
  const ways: ContactWay[] = newAddress ? ['email', ...atOnce] : atOnce
  const sentTo = emailHash(context.keyring, requester.email ?? '')
  const told = tellOldAddress({ ...about, sentTo }, { ways, awaited: newAddress !== undefined, by: 'person' })
  return newAddress ? [told, askNewAddress(about, newAddress)] : [told]
}

/** The address that waits to be confirmed is this one: its letter is not sent again by a second click. */
async function isAwaitedAlready(
  tx: Transaction,
  keyring: Keyring,
  { history, dossier }: Situation,
  email: string,
): Promise<boolean> {
  const awaited = awaitedAddress(history)
  const kept = awaited?.entryId && (await readEntry<{ email: string }>(tx, keyring, dossier, awaited.entryId))
  return kept ? emailHash(keyring, kept.email) === emailHash(keyring, email) : false
}
