import { randomBytes } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { Fault } from '@/components/desk/fault'
import { isUnavailable } from '@/db/faults'
import { environment } from '@/env'
import { log } from '@/log'
import { refusedFormPage } from '@/refused-form'
import { FormRefused } from '../../_server/form-post'
import { type DeskContext, enterDesk, isFormOfEndedSession } from '../../_server/session'
import ForbiddenPage from '../forbidden'
import { SessionEndedPage } from '../_session/session-ended-page'
import { pageTitle, t } from '../words'
import { deskDocument } from './desk-document'

/**
 * The answer of a desk page that is plain HTML: for who is at the desk, what `work` makes; for who is not, the sign-in; and
 * whatever breaks inside, a page that says so with the right status.
 */
export async function deskAnswer(work: (context: DeskContext) => Promise<Response>): Promise<Response> {
  try {
    if (await isFormOfEndedSession()) return await instead(<SessionEndedPage />, 401)
    const context = await enterDesk()
    return context ? await work(context) : await instead(<ForbiddenPage />, 403)
  } catch (fault) {
    unstable_rethrow(fault)
    if (fault instanceof FormRefused) return formRefused(fault)
    return broken(fault)
  }
}

function instead(content: ReactNode, status: number, headers: Record<string, string> = {}) {
  return deskDocument({ theme: 'system', content }, { status, headers })
}

function formRefused({ status }: FormRefused): Response {
  const { APP_URL: origin } = environment()
  const kind = status === 403 || status === 413 ? status : 400
  return new Response(refusedFormPage(kind, `${origin}/desk`), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}

/** A bug, or the database is away: nothing was changed. The number finds it in the log. */
function broken(fault: unknown): Promise<Response> {
  const incident = randomBytes(4).toString('hex')
  const isAway = isUnavailable(fault)
  if (isAway) log.warn({ incident, route: '/desk', err: fault }, 'the database cannot be reached')
  else log.error({ incident, route: '/desk', err: fault }, 'incident')
  const title = t(isAway ? 'desk.faults.awayTitle' : 'desk.faults.brokenTitle')
  const text = isAway ? t('desk.faults.away') : `${t('desk.faults.broken')} ${incident}`
  const content = (
    <main className="mx-auto max-w-4xl p-6">
      <title>{pageTitle(title)}</title>
      <Fault words={{ title, text, toQueue: t('desk.faults.toQueue') }} />
    </main>
  )
  return isAway ? instead(content, 503, { 'Retry-After': '30' }) : instead(content, 500)
}
