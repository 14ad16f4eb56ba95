import type { DeskContext } from '../../_server/session'
import { keysWords } from '../_keys/keys'
import { KeysDialog } from '@/components/desk/key-list'
import { deskDocument } from '../_shell/desk-document'
import { DeskFrame } from '../_shell/desk-frame'
import { readShell } from '../_shell/read-shell'
import type { QueueAddress } from './queue-address'
import { QueuePage } from './queue-page'
import { readQueue } from './read-queue'
import type { Sent } from './sent'

/** The page of the queue as an answer; after a form that says nothing to begin with, the same page with what is wrong. */
export async function showQueue(context: DeskContext, address: QueueAddress, sent?: Sent): Promise<Response> {
  const [shell, queue] = await Promise.all([readShell(context), readQueue(context, address)])
  const content = (
    <DeskFrame shell={shell}>
      {shell.hasKeys && <KeysDialog words={keysWords()} />}
      <QueuePage {...queue} sent={sent} />
    </DeskFrame>
  )
  return deskDocument({ theme: shell.theme, content, script: '/assets/queue.js' }, { status: sent ? 422 : 200 })
}
