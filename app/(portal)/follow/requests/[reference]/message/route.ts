import { receiveMessage } from '@/casework/receive-message'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { seeOther } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'
import { showRequest } from '../../show-request'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(async ({ params }) => seeOther(`/follow/requests/${params['reference'] ?? ''}`)),
  post: signedIn(send),
})

/** Takes a message; one sent twice by a double click or a reload is there once. What is refused is shown as typed. */
async function send(visit: PortalVisit): Promise<Response> {
  const fields = { once: 'one', message: 'one', questions: 'many' } as const
  const { once, message, questions } = await readPosted(visit, fields)
  const { file, context } = await ownCase(visit)
  const { reference } = file.request
  const outcome = await receiveMessage(context, { reference }, { text: message, once, questions })
  if (outcome.ok) return seeOther(`/follow/requests/${reference}?sent`)
  const problems = outcome.problems.map((problem) => ({ ...problem, field: 'message' }))
  return showRequest(visit, { typed: message, answering: questions, problems }, 400)
}
