import { z } from 'zod'
import { emailHash } from '@/db/sealing/search-hashes'
import { cancelLettersOf } from '@/db/writes/departures'
import { confirmation } from './confirm-email'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** The keyed hash of the address whose mailbox the session has shown to read. */
const ConfirmByCode = z.strictObject({ provenAddress: z.string('link-not-valid') })

/**
 * Confirms the address of a request on its page, opened by a code to that mailbox: it proves what the link in the letter
 * proves, also after that link has run out. Twice is once.
 */
export function confirmByCode(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<z.infer<typeof ConfirmByCode>> {
  return {
    action: 'confirm',
    schema: ConfirmByCode,
    decide: async (situation, { provenAddress }, tx) => {
      const { request, facts, requester } = situation
      if (facts.addressDenied || !requester.email) return no('link-not-valid')
      if (emailHash(context.keyring, requester.email) !== provenAddress) return no('link-not-valid')
      if (facts.confirmedOn) return done([])
      return confirmation(tx, context, situation, (tx) => cancelLettersOf(tx, request.id, 'confirm-your-request'))
    },
  }
}
