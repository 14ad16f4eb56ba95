import { isOurForm } from '../../_server/desk-form'
import { currentSession } from '../../_server/session'

/** Somebody is typing: counts as a step of their session, which ends at its last hour all the same. */
export async function POST(): Promise<Response> {
  if (!(await isOurForm())) return new Response(null, { status: 403 })
  return new Response(null, { status: (await currentSession()) ? 204 : 401 })
}
