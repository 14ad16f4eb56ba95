import { randomUUID } from 'node:crypto'
import { receiveLetter } from '@/casework/receive-letter'
import { type DueMailbox, dueMailboxes } from '@/db/queries/mailboxes'
import { judgeAttachments } from '@/documents/arriving/judge-attachments'
import { system } from '@/domain/policies/actor'
import { collectLetters, type CollectingWorld } from '@/emails/collect-letters'
import { withMailbox } from '@/emails/mailbox'
import type { House } from '@/house'
import { log } from '@/log'

/** So many mailboxes at a time. */
const atOnce = 3

type World = Pick<House, 'db' | 'keyring' | 'origin'> & {
  environment: Pick<House['environment'], 'MAIL_FROM' | 'CLAMD_URL'>
}

/** Reads the mailboxes that are due, each by itself: one whose server is away holds up no other. Nothing of a letter is logged. */
export async function readMailboxes({
  db,
  keyring,
  origin,
  environment: { MAIL_FROM, CLAMD_URL },
}: World): Promise<void> {
  const actor = system('mail-in')
  const takeIn: CollectingWorld['takeIn'] = async (
    { controllerId, slug, replyAddress },
    { uidValidity, uid, ...read },
  ) => {
    const own = [MAIL_FROM, replyAddress].filter((address) => typeof address === 'string')
    const judged = await judgeAttachments(read.letter, CLAMD_URL)
    const at = { controllerId, slug, uidValidity, uid, own }
    return receiveLetter({ db, keyring, origin, actor }, at, { ...read, ...judged })
  }
  const read = async (mailbox: DueMailbox) => {
    const { controllerId } = mailbox
    const report = (fault: unknown, uid: number | null) =>
      log.error(
        { err: fault, incident: randomUUID(), controllerId, uid },
        uid === null ? 'A mailbox was not read' : 'A letter was not taken in',
      )
    const fault = await collectLetters({ db, withMailbox, takeIn, report }, mailbox)
    if (fault) log.warn({ controllerId, fault }, 'A mailbox could not be read whole')
  }
  await someAtOnce(await dueMailboxes(db, keyring, actor), read)
}

async function someAtOnce(due: readonly DueMailbox[], read: (mailbox: DueMailbox) => Promise<void>): Promise<void> {
  const left = due.values()
  const inTurn = async () => {
    for (const mailbox of left) await read(mailbox)
  }
  await Promise.all(Array.from({ length: atOnce }, inTurn))
}
