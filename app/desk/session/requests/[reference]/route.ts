import { beHere } from '@/casework/be-here'
import { parseReference } from '@/domain/requests/reference'
import { isOurForm } from '../../../../_server/desk-form'
import { contextOfOpenPage } from '../../../../_server/session'
import { hereTexts } from '../../../_live/here-texts'
import type { News } from '../../../_live/news'
import { t } from '../../../words'

type RouteContext = { params: Promise<{ reference: string }> }

/** A page of a request is still open: who else has it open, and whether it has changed since the version shown there. */
export async function POST(request: Request, route: RouteContext): Promise<Response> {
  if (!(await isOurForm())) return new Response(null, { status: 403 })
  const context = await contextOfOpenPage()
  if (!context) return new Response(null, { status: 401 })
  const reference = parseReference((await route.params).reference)
  const glance = reference && (await beHere(context, reference))
  if (!glance) return new Response(null, { status: 404 })
  const shown = Number(new URL(request.url).searchParams.get('version'))
  const news: News = { here: hereTexts(glance), changed: glance.version > shown ? t('desk.live.changed') : null }
  return Response.json(news)
}
