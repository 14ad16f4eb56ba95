import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { uninvitedLettersTo } from '@/db/queries/unconfirmed'
import { emailHash } from '@/db/sealing/search-hashes'
import { newToken } from '@/db/sealing/tokens'
import { keepAccessLink } from '@/db/writes/access-links'
import { voidOpenLinks } from '@/db/writes/contact'
import { unconfirmedLettersADay } from '@/domain/policies/confirmation-reminders'
import { emailAddress } from '@/domain/policies/email-address'
import { rightsForParent } from '@/domain/policies/parental-consent'
import { ageOf } from '@/domain/requests/consent'
import { type Context, linkDaysOf } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { type Decided, done, no, type Refusal, type Situation, type Verb } from './verb'

/** Where the parent or guardian can be asked. */
const AskParent = z.strictObject({ parentEmail: text('enter-a-parents-email').pipe(emailAddress) })

/**
 * Asks a parent or guardian whether they agree to what a child asks, by a letter with a link of its own. The request goes on
 * meanwhile, and its clock runs: what they say is a fact to weigh, and no condition of the answer.
 */
export function askParent(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<z.infer<typeof AskParent>> {
  return {
    action: 'ask-authority',
    schema: AskParent,
    decide: async (situation, { parentEmail }, tx) => {
      const problem = obstacleToAskingParent(situation)
      if (problem) return problem
      if (await isAskedEnough(tx, context, situation, parentEmail)) return no('written-to-enough', {}, 'parentEmail')
      return askAt(context, situation, parentEmail)
    },
  }
}

/** Why no parent may be asked: the form offered it not, or nothing is left about which a parent is asked. */
export function obstacleToAskingParent({ facts, history }: Pick<Situation, 'facts' | 'history'>): Refusal | undefined {
  if (ageOf(history)?.parent === undefined) return no('parents-not-asked')
  if (facts.askedFor !== 'self' && facts.askedFor !== 'child') return no('not-about-a-child')
  return undecidedFor(facts).length === 0 ? no('nothing-to-ask-a-parent') : undefined
}

/** Nobody is written to more often than this, whoever names their address where. */
export async function isAskedEnough(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  { at }: Pick<Situation, 'at'>,
  address: string,
): Promise<boolean> {
  return (await uninvitedLettersTo(tx, emailHash(keyring, address), at)) >= unconfirmedLettersADay
}

/** The fact that a parent is asked at this address, and the letter; a link from before works no more. */
export function askAt(context: Context, { request, history }: Situation, toAddress: string): Decided<undefined> {
  const validDays = linkDaysOf(context)
  const { token, hash } = newToken()
  const props = { validDays, age: ageOf(history)?.least ?? 0 }
  const secrets = { consentPath: `/follow/consent/${token}` }
  return done([{ type: 'consentAsked', data: {}, sealed: { email: toAddress } }], {
    letters: [{ kind: 'parental-consent', props, toAddress, secrets }],
    also: async (tx) => {
      await voidOpenLinks(tx, request.id, 'consent')
      const link = { tokenHash: hash, purpose: 'consent' as const, requestId: request.id }
      await keepAccessLink(tx, { ...link, minutes: validDays * 24 * 60 })
    },
  })
}

function undecidedFor({ rights, decisions }: Situation['facts']) {
  return rightsForParent(rights).filter((right) => !decisions.has(right))
}
