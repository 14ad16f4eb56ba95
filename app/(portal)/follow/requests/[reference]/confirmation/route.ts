import { confirmByCode } from '@/casework/confirm-by-code'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { seeOther } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'
import { showRequest } from '../../show-request'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(async ({ params }) => seeOther(`/follow/requests/${params['reference'] ?? ''}`)),
  post: signedIn(confirm),
})

/** A session that a link opened proves no mailbox: there the page stays as it is. */
async function confirm(visit: PortalVisit): Promise<Response> {
  await readPosted(visit, {})
  const { own, file, context } = await ownCase(visit)
  const { reference } = file.request
  const outcome = await confirmByCode(context, { reference }, { provenAddress: own.provenAddress ?? '' })
  return outcome.ok
    ? seeOther(`/follow/requests/${reference}`)
    : showRequest(visit, { problems: outcome.problems }, { status: 409 })
}
