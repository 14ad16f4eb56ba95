import { askForCopy } from '@/casework/ask-for-copy'
import { readRequester } from '@/db/queries/dossier'
import { publicOrganisation } from '../../../../../_server/organisation'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { countSubmission } from '../../../../../_server/rate-limits'
import { seeOther, showPage } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'
import { showRequest } from '../../show-request'
import { CopyPage } from './copy-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(confirm),
  post: signedIn(askFor),
})

async function confirm(visit: PortalVisit): Promise<Response> {
  const { t } = visit
  const { file } = await ownCase(visit)
  const { reference, state } = file.request
  if (state === 'unconfirmed') return seeOther(`/follow/requests/${reference}`)
  const title = t('follow.copy.title')
  const content = <CopyPage t={t} reference={reference} />
  return showPage(visit, { title, organisation: publicOrganisation(file.controller), content })
}

/** Counted like a request from the form; a second click finds the request that the first one made. */
async function askFor(visit: PortalVisit): Promise<Response> {
  const { t, language, house, address } = visit
  await readPosted(visit, {})
  const { file, context } = await ownCase(visit)
  const { id, reference, state } = file.request
  if (state === 'unconfirmed') return seeOther(`/follow/requests/${reference}`)
  const person = await readRequester(context.db, context.keyring, context.actor, file)
  const email = person?.requester.email ?? ''
  const heldBecause = await countSubmission(house, { address, email, draftToken: `copy ${id}` })
  const input = { words: t('follow.copy.words', { reference }), language, heldBecause }
  const outcome = await askForCopy(context, reference, input)
  if (outcome.ok) return seeOther(`/follow/requests/${reference}?copy`)
  return showRequest(visit, { problems: outcome.problems }, { status: 400 })
}
