import { keepTyped } from '@/casework/keep-typed'
import { formatTime } from '@/messages/format-moment'
import { glanceAt } from '@/db/queries/presences'
import { parseReference } from '@/domain/requests/reference'
import { isOurForm } from '../../../../../_server/desk-form'
import { staffContext } from '../../../../../_server/session'
import { deskLanguage, t } from '../../../../words'

type RouteContext = { params: Promise<{ reference: string }> }

const bytesAtMost = 200_000

/** Keeps what is being typed into a form of a request, and says so; 204 where nothing is kept. */
export async function POST(request: Request, route: RouteContext): Promise<Response> {
  if (!(await isOurForm())) return new Response(null, { status: 403 })
  const context = await staffContext()
  if (!context) return new Response(null, { status: 401 })
  const reference = parseReference((await route.params).reference)
  const seen = reference && (await glanceAt(context.db, context.actor, reference))
  if (!seen) return new Response(null, { status: 404 })
  if (Number(request.headers.get('content-length') ?? Infinity) > bytesAtMost)
    return new Response(null, { status: 413 })
  const typed: unknown = await request.json().catch(() => undefined)
  const keptAt = await keepTyped(context, reference, typed)
  if (keptAt === undefined) return new Response(null, { status: 204 })
  const time = formatTime(new Date(keptAt), deskLanguage, seen.timeZone)
  return Response.json({ says: t('desk.typed.savedAt', { time }) })
}
