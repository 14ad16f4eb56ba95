import { dayOf } from '@/domain/calendar/days'
import type { DeskContext } from '../../_server/session'
import { keysWords } from '../_keys/keys'
import { KeysDialog } from '@/components/desk/key-list'
import { deskDocument } from '../_shell/desk-document'
import { DeskFrame } from '../_shell/desk-frame'
import { readAroundList } from '@/db/queries/around-the-desk'
import { lateLetterMinutes } from '../_health/banner'
import { shellOf } from '../_shell/read-shell'
import type { QueueAddress } from './queue-address'
import { QueuePage } from './queue-page'
import { rowsInHtml } from './rows-in-html'
import { readQueue } from './read-queue'
import type { Sent } from './sent'

/** The page of the queue as an answer; after a form that says nothing to begin with, the same page with what is wrong. */
export async function showQueue(context: DeskContext, address: QueueAddress, sent?: Sent): Promise<Response> {
  const { health, ...around } = await readAroundList(context.db, context.actor, lateLetterMinutes)
  const [shell, queue] = await Promise.all([shellOf(context, health), readQueue(context, address, around)])
  const content = (
    <DeskFrame shell={shell}>
      {shell.hasKeys && <KeysDialog words={keysWords()} />}
      <QueuePage {...queue} sent={sent} />
    </DeskFrame>
  )
  const days = new Map(queue.controllers.map(({ id, timeZone }) => [id, dayOf(queue.now, timeZone)]))
  const rows = await rowsInHtml(queue.rows, { ...queue, days, chosen: sent?.chosen })
  return deskDocument({ theme: shell.theme, content, script: '/assets/queue.js', rows }, { status: sent ? 422 : 200 })
}
