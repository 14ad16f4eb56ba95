import type { Outcome } from '@/casework/errors'
import { receiveMessage } from '@/casework/receive-message'
import { wordsOfCase } from '@/db/queries/opened-case'
import { readForm } from '../../../../../_server/form-post'
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
  const { request, house, params } = visit
  const { origin, environment } = house
  const fields = { version: 'one', message: 'one' } as const
  const typed = await readForm(request, fields, { origin, bytesAtMost: environment.LIMIT_BODY_BYTES })
  const outcome = await received(visit, typed)
  if (outcome.ok) return seeOther(`/follow/requests/${params['reference'] ?? ''}?sent`)
  const problems = outcome.problems.map((problem) => ({ ...problem, field: 'message' }))
  return showRequest(visit, { typed: typed.message, problems }, 400)
}

async function received(
  visit: PortalVisit,
  { version, message }: { version: string; message: string },
): Promise<Outcome> {
  const { file, context } = await ownCase(visit)
  const { reference } = file.request
  const words = { text: message }
  const outcome = await receiveMessage(context, { reference, version: Number(version) || 0 }, words)
  if (outcome.ok || !outcome.problems.some(({ code }) => code === 'stale')) return outcome
  if (await isThereAlready(visit, message))
    return { ok: true, reference, version: file.request.version, result: undefined }
  return receiveMessage(context, { reference }, words)
}

/** Whether the last message of the person says just this. */
async function isThereAlready(visit: PortalVisit, message: string): Promise<boolean> {
  const { file, context } = await ownCase(visit)
  const last = file.history.findLast(({ type }) => type === 'messageReceived')
  const sealed = await wordsOfCase(context.db, context.keyring, context.actor, file)
  return (sealed.get(last?.entryId ?? '') as { text?: string } | undefined)?.text === message.trim()
}
