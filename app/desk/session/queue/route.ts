import { z } from 'zod'
import { changedSince } from '@/db/queries/news'
import { contextOfOpenPage } from '../../../_server/session'
import type { News } from '../../_live/news'
import { t } from '../../words'

const Moment = z.iso.datetime()

/** How many requests have changed since the list was shown; nothing to say where none has. */
export async function GET(request: Request): Promise<Response> {
  const context = await contextOfOpenPage()
  if (!context) return new Response(null, { status: 401 })
  const since = Moment.safeParse(new URL(request.url).searchParams.get('since'))
  if (!since.success) return new Response(null, { status: 400 })
  const count = await changedSince(context.db, context.actor, since.data)
  if (count === 0) return new Response(null, { status: 204 })
  const news: News = { here: [], changed: t('desk.live.requestsChanged', { count }) }
  return Response.json(news)
}
