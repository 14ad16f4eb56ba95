import { receiveMessage } from '@/casework/receive-message'
import { countInHour } from '../../../../../_server/hourly-limit'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { tooOften } from '../../../../../_server/too-often'
import { seeOther } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'
import { showRequest } from '../../show-request'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(async ({ params }) => seeOther(`/follow/requests/${params['reference'] ?? ''}`)),
  post: signedIn(send),
})

/** Takes a message; one sent twice by a double click or a reload is there once. What is refused is shown as typed. */
async function send(visit: PortalVisit): Promise<Response> {
  const fields = { once: 'one', message: 'text', questions: 'many' } as const
  const { once, message, questions } = await readPosted(visit, fields)
  const { file, context } = await ownCase(visit)
  const { reference } = file.request
  const points = visit.house.environment.LIMIT_MESSAGES_PER_HOUR_PER_REQUEST
  const key = file.request.id
  const over = await tooOften(() => countInHour(visit.house, { name: 'message-request', key, points }), 'message')
  if (over) return showRequest(visit, { typed: message, answering: questions, problems: [over.problem] }, over)
  const outcome = await receiveMessage(context, { reference }, { text: message, once, questions })
  if (outcome.ok) return seeOther(`/follow/requests/${reference}?sent`)
  const problems = outcome.problems.map((problem) => ({ ...problem, field: 'message' }))
  return showRequest(visit, { typed: message, answering: questions, problems }, { status: 400 })
}
