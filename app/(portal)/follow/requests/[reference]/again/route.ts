import { findForm } from '@/db/queries/forms'
import { readRequester } from '@/db/queries/dossier'
import { visiting } from '../../../../../(public)/[form]/form-page'
import { noAnswers } from '../../../../../(public)/[form]/ask/answers'
import { keepDraft } from '../../../../../(public)/[form]/ask/draft'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { seeOther } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(async ({ params }) => seeOther(`/follow/requests/${params['reference'] ?? ''}`)),
  post: signedIn(again),
})

/** Begins a new request with what this session proves about the person: the name and how they are reached, and no more. */
async function again(visit: PortalVisit): Promise<Response> {
  await readPosted(visit, {})
  const { file, context } = await ownCase(visit)
  const { request, controller } = file
  if (request.state !== 'closed') return seeOther(`/follow/requests/${request.reference}`)
  const found = await findForm(context.db, controller.slug)
  const person = await readRequester(context.db, context.keyring, context.actor, file)
  const atForm = found && visiting(visit, found)
  if (!person || !atForm?.found.isOpen) return seeOther(`/${controller.slug}`)
  const { name, email, telephone, postalAddress } = person.requester
  const typed = { name, email: email ?? '', telephone: telephone ?? '', postalAddress: postalAddress ?? '' }
  const kept = await keepDraft(atForm, { answers: { ...noAnswers, typed }, afterRequestId: request.id })
  return seeOther(`/${controller.slug}/ask/what`, kept)
}
