import { challengeRequest } from '@/casework/challenge-request'
import type { Problem } from '@/casework/errors'
import { readRequester } from '@/db/queries/dossier'
import { publicOrganisation } from '../../../../../_server/organisation'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { countSubmission } from '../../../../../_server/rate-limits'
import { seeOther, showPage } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'
import { readOwnCase } from '../../read-own-case'
import { ChallengePage } from './challenge-page'
import { challengeOpenTo } from './challenge-open-to'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(async (visit) => show(visit)),
  post: signedIn(send),
})

async function show(visit: PortalVisit, typed = '', problems: Problem[] = []): Promise<Response> {
  const { t } = visit
  const { file, context } = await ownCase(visit)
  const { reference } = file.request
  const own = await readOwnCase(context, file)
  const how = challengeOpenTo(own)
  if (!how) return seeOther(`/follow/requests/${reference}`)
  const open = own.links.findLast((link) => link.when === 'later' && link.how === how && link.isOpen)?.reference
  const content = <ChallengePage {...{ t, reference, how, open, typed, problems }} />
  const page = { title: t(`follow.challenge.${how}`), organisation: publicOrganisation(file.controller), content }
  return showPage(visit, { ...page, hasProblem: problems.length > 0 }, { status: problems.length > 0 ? 400 : 200 })
}

/** Counted like a request from the form; sent twice, or from two windows, it is there once. What is refused is shown as typed. */
async function send(visit: PortalVisit): Promise<Response> {
  const { house, address } = visit
  const { once, words } = await readPosted(visit, { once: 'one', words: 'text' })
  const { file, context } = await ownCase(visit)
  const { id, reference } = file.request
  const how = challengeOpenTo(await readOwnCase(context, file))
  if (!how) return seeOther(`/follow/requests/${reference}`)
  const person = await readRequester(context.db, context.keyring, context.actor, file)
  const email = person?.requester.email ?? ''
  const heldBecause = await countSubmission(house, { address, email, draftToken: `challenge ${id} ${once}` })
  const outcome = await challengeRequest(context, reference, { words, once, how, heldBecause })
  return outcome.ok ? seeOther(`/follow/requests/${reference}?challenge`) : show(visit, words, outcome.problems)
}
