import { z } from 'zod'
import { forgetSearchTerms, holdLetters, voidAccess } from '@/db/writes/contact'
import { keepSearchTerms, sealInto } from '@/db/writes/dossier'
import { emailAddress } from '@/domain/policies/email-address'
import type { Context } from './context'
import { emptyIsNone, optionalText, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** How the person is reached from now on; at least one way. */
const ChangeContact = z.strictObject({
  email: emptyIsNone(emailAddress),
  telephone: optionalText(200),
  postalAddress: optionalText(1000),
  because: text('say-why'),
})

type Input = z.infer<typeof ChangeContact>

/**
 * Puts right how a person is reached. Who asks must be decided anew for the new details, and what went to the old ones
 * opens nothing any more.
 */
export function changeContact(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor({ keyring }: Context): Verb<Input> {
  return {
    action: 'correct',
    schema: ChangeContact,
    decide: ({ request, dossier, requester }, { email = null, telephone = null, postalAddress = null, because }) => {
      if (!email && !telephone && !postalAddress) return no('one-way-to-reach-them', {}, 'email')
      const person = { name: requester.name, email, telephone, postalAddress }
      return done([{ type: 'contactChanged', data: {}, sealed: { because } }], {
        also: async (tx) => {
          await sealInto(tx, keyring, dossier, 'requester', person)
          await forgetSearchTerms(tx, dossier.id)
          await keepSearchTerms(tx, keyring, dossier.id, person)
          await holdLetters(tx, request.id)
          await voidAccess(tx, request.id)
        },
      })
    },
  }
}
