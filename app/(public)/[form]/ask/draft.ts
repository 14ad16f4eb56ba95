import { saveDraft } from '@/casework/save-draft'
import { sentTokenOf } from '@/casework/submit-request'
import { findDraft, readDraftAnswers } from '@/db/queries/drafts'
import type { Form } from '@/db/queries/forms'
import { hostCookie } from '../../../_server/cookies'
import type { House } from '../../../_server/house'
import { publicContext } from '../../../_server/house'
import { countDraft } from '../../../_server/rate-limits'
import type { FormVisit } from '../form-page'
import { type Answers, noAnswers } from './answers'

/**
 * The draft behind a visitor's cookie. `begunAt`: when its first answer was kept. `sentToken`: it has been sent, and this
 * opens the page that says so. `afterRequestId`: the earlier request from whose page a new draft is begun.
 */
export type VisitorsDraft = {
  token?: string
  begunAt?: string
  answers: Answers
  sentToken?: string
  afterRequestId?: string
}

/**
 * What this visitor has answered to this form so far, and to which version of it; nothing for a new visitor, another form
 * or a draft too old.
 */
export async function readDraft({
  request,
  house,
  found: { controller },
}: FormVisit): Promise<VisitorsDraft & { form?: Form }> {
  const token = cookie(house).read(request)
  const kept = token ? await findDraft(house.db, token) : undefined
  if (!token || kept?.controller.id !== controller.id) return { answers: noAnswers }
  const sent = { answers: noAnswers, sentToken: sentTokenOf(token) }
  if (kept.draft.requestId) return sent
  const answers = await readDraftAnswers<Answers>(house.db, house.keyring, kept)
  // Sending takes the answers out of the draft; whoever pressed twice may come in between.
  if (!answers && (await findDraft(house.db, token))?.draft.requestId) return sent
  const { form, draft } = kept
  return { token, begunAt: draft.createdAt, form, answers: answers && 'typed' in answers ? answers : noAnswers }
}

/** Keeps the answers, sealed, and gives the cookie that leads back to them. Throws `LimitReached` for a new draft too many. */
export async function keepDraft(
  { house, address, found: { controller, form } }: FormVisit,
  { token, answers, afterRequestId }: VisitorsDraft,
): Promise<{ 'Set-Cookie': string }> {
  if (!token) await countDraft(house, address)
  const hours = house.environment.LIMIT_DRAFT_HOURS
  const which = { controllerId: controller.id, formId: form.id, afterRequestId }
  const kept = await saveDraft(publicContext(house), which, { token, answers, hours })
  return { 'Set-Cookie': cookie(house).keep(kept.token, hours * 60 * 60) }
}

function cookie({ origin }: House) {
  return hostCookie('draft', origin)
}
