import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { newToken, tokenHash } from '@/db/sealing/tokens'
import { keepAccessLink, useAccessLink } from '@/db/writes/access-links'
import { cancelLetters } from '@/db/writes/departures'
import { latestEntry } from '@/db/queries/dossier'
import { findLinkedRequest } from '@/db/queries/access-links'
import { requester } from '@/domain/policies/actor'
import { foundationOf } from '@/domain/requests/foundation'
import type { NewRequesterLetter } from '@/emails/catalogue'
import { type Context, linkDaysOf } from './context'
import { type Outcome, refuse } from './errors'
import { perform } from './perform'
import { replyLetters } from './reply'
import { takenBack } from './take-back-answer'
import { type Decided, done, no, type Situation, type Verb } from './verb'

const ConfirmEmail = z.strictObject({ token: z.string() })

/**
 * Confirms the address by the button on the page behind the link: a GET alone confirms nothing, and the link works
 * once. It helps to reach the person; the clock has been running since receipt (GDPR Art. 12(3)). What was answered because
 * nobody had confirmed is live again, and staff are told.
 */
export async function confirmEmail(context: Context, input: z.infer<typeof ConfirmEmail>): Promise<Outcome> {
  const linked = await findLinkedRequest(context.db, tokenHash(input.token), 'confirm')
  if (!linked) return refuse('link-not-valid')
  return perform({ ...context, actor: requester(linked.requestId) }, linked, verbFor(context), input)
}

function verbFor(context: Context): Verb<z.infer<typeof ConfirmEmail>> {
  return {
    action: 'confirm',
    schema: ConfirmEmail,
    decide: async (situation, { token }, tx) => {
      const { facts } = situation
      const link = await findLinkedRequest(tx, tokenHash(token), 'confirm')
      if (!link || link.voidedAt || facts.addressDenied) return no('link-not-valid')
      if (link.usedAt || facts.confirmedOn) return no('already-confirmed')
      return confirmation(tx, context, situation, (tx) => useAccessLink(tx, tokenHash(token), 'confirm'))
    },
  }
}

/** What a confirmed address brings about, and what is written with it, such as that a link was used. */
export async function confirmation(
  tx: Transaction,
  context: Context,
  situation: Situation,
  also?: (tx: Transaction) => PromiseLike<unknown>,
): Promise<Decided<undefined>> {
  const { request, history } = situation
  const follow = newToken()
  const { reopens, unsent } = takenBack(history)
  return done([...reopens, { type: 'emailConfirmed', data: {} }], {
    letters: [await receiptWith(tx, context, situation, follow.token)],
    staffLetters: reopens.length > 0 ? await replyLetters(tx, situation) : [],
    also: async (tx) => {
      await also?.(tx)
      await cancelLetters(tx, request.id, unsent)
      const minutes = linkDaysOf(context) * 24 * 60
      await keepAccessLink(tx, { tokenHash: follow.hash, purpose: 'follow', requestId: request.id, minutes })
    },
  })
}

async function receiptWith(
  tx: Transaction,
  { keyring }: Context,
  { dossier, deadline, rule }: Situation,
  token: string,
): Promise<NewRequesterLetter> {
  const words = await latestEntry<{ text: string }>(tx, keyring, dossier, 'words')
  const secrets = { followPath: `/follow/${token}` }
  const binds = foundationOf(deadline, rule.lawOf)
  return { kind: 'request-received', props: { words: words?.text ?? null, binds }, secrets }
}
