import { transaction, type Transaction } from '@/db/client'
import { type Draft, findDraft } from '@/db/queries/drafts'
import { findRequestById } from '@/db/queries/requests'
import { sha256 } from '@/db/sealing/chain'
import { tokenHash } from '@/db/sealing/tokens'
import { keepAccessLink } from '@/db/writes/access-links'
import { handOverDraft } from '@/db/writes/drafts'
import { askedForOf, type FormSettings, questionsAbout } from '@/domain/forms/form-settings'
import type { RightAnswers } from '@/domain/forms/right-questions'
import type { Right } from '@/domain/rights'
import type { Context } from './context'
import { type Outcome, refuse } from './errors'
import { isOurs } from './own-addresses'
import { readInput } from './read-input'
import { receive } from './receive'
import { type Submission, SubmitRequest } from './submission'

/** What the person is told at once; `sentToken` opens the page that says so again. */
export type Receipt = { sentToken: string }

/**
 * Makes a request of a draft, once: the draft's row is locked, so a double click, a reload or a retry finds the request
 * that is there. The clock runs from today, whatever is confirmed later (GDPR Art. 12(3)).
 */
export async function submitRequest(
  context: Context,
  { draftToken, input }: { draftToken: string; input: unknown },
): Promise<Outcome<Receipt>> {
  return transaction(context.db, async (tx) => {
    const draft = await findDraft(tx, draftToken, true)
    if (!draft) return refuse('draft-expired')
    if (draft.draft.requestId) return alreadySent(tx, draftToken, draft.draft.requestId)
    if (!draft.controller.openedAt) return refuse('form-closed')
    const read = readInput(context, SubmitRequest, input)
    if (!read.ok) return read
    const strange = notOnForm(draft.form, read.input)
    if (strange) return strange
    const ours = await addressOfOurs(tx, context, draft, read.input)
    if (ours) return ours
    return send(tx, context, draft, { draftToken, submission: read.input })
  })
}

/** The token of the page that shows the receipt: derived from the draft's, so that sending again leads to the same page. */
export function sentTokenOf(draftToken: string): string {
  return sha256(`sent:${draftToken}`)
}

async function send(
  tx: Transaction,
  context: Context,
  draft: Draft,
  { draftToken, submission }: { draftToken: string; submission: Submission },
): Promise<Outcome<Receipt>> {
  const sentToken = sentTokenOf(draftToken)
  const minutes = sentPageDays * 24 * 60
  const first = (requestId: string) => handOverDraft(tx, draft, requestId)
  const also = (requestId: string) => [
    keepAccessLink(tx, { tokenHash: tokenHash(sentToken), purpose: 'sent', requestId, minutes }),
  ]
  const { reference, version } = await receive(tx, context, draft, submission, { ...originOf(draft), first, also })
  return { ok: true, reference, version, result: { sentToken } }
}

function originOf({ draft: { afterRequestId } }: Draft) {
  return afterRequestId ? { link: { earlierId: afterRequestId, how: 'asked-again' as const } } : {}
}

/** How long the page that tells of a sent request can be opened. */
export const sentPageDays = 90

async function alreadySent(tx: Transaction, draftToken: string, requestId: string): Promise<Outcome<Receipt>> {
  const { reference, version } = await findRequestById(tx, requestId)
  return { ok: true, reference, version, result: { sentToken: sentTokenOf(draftToken) } }
}

/** A form that was made by hand may name what this one does not ask. */
/** Nobody is reached at an address of the organisation; a letter there would start answering itself. */
async function addressOfOurs(
  tx: Transaction,
  context: Context,
  { controller }: Pick<Draft, 'controller'>,
  { email, parentEmail }: Submission,
) {
  for (const [field, address] of Object.entries({ email, parentEmail }))
    if (address && (await isOurs(tx, context, controller, address))) return refuse('email-is-ours', {}, field)
  return undefined
}

function notOnForm(
  { rights: offered, settings }: Draft['form'],
  { rights, about, askedFor, relationship, belowAge, parentEmail }: Submission,
) {
  if (!rights.every((right) => offered.includes(right))) return refuse('right-not-offered', {}, 'rights')
  if (!askedForOf(settings).includes(askedFor)) return refuse('value-not-valid', {}, 'askedFor')
  if (relationship && !settings.relationships?.includes(relationship))
    return refuse('value-not-valid', {}, 'relationship')
  if (belowAge && !settings.minimumAge) return refuse('value-not-valid', {}, 'belowAge')
  if (parentEmail && !settings.parentalConsent) return refuse('value-not-valid', {}, 'parentEmail')
  return Object.entries(about).every(([right, answers]) => isAsked(right as Right, settings, answers))
    ? undefined
    : refuse('value-not-valid', {}, 'rights')
}

function isAsked(right: Right, settings: FormSettings, answers: RightAnswers): boolean {
  const asked = new Map(questionsAbout(right, settings).map((question) => [question.id, question]))
  return Object.entries(answers).every(([id, answer]) => {
    const question = asked.get(id)
    if (!question || !('options' in question)) return question !== undefined && typeof answer === 'string'
    return [answer].flat().every((option) => question.options.includes(option))
  })
}
