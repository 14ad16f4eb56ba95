import { askPaperAnswer } from '@/casework/ask-paper-answer'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { seeOther } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(async ({ params }) => seeOther(`/follow/requests/${params['reference'] ?? ''}`)),
  post: signedIn(ask),
})

/** The page says that it was asked; a second click changes nothing. */
async function ask(visit: PortalVisit): Promise<Response> {
  await readPosted(visit, {})
  const { file, context } = await ownCase(visit)
  const { reference } = file.request
  await askPaperAnswer(context, { reference }, {})
  return seeOther(`/follow/requests/${reference}`)
}
