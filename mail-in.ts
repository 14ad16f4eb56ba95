import { randomUUID } from 'node:crypto'
import { receiveLetter } from '@/casework/receive-letter'
import { dueMailboxes } from '@/db/queries/mailboxes'
import { system } from '@/domain/policies/actor'
import { collectLetters, type CollectingWorld } from '@/emails/collect-letters'
import type { House } from '@/house'
import { log } from '@/log'

/** Reads the mailboxes that are due, each by itself: one whose server is away holds up no other. Nothing of a letter is logged. */
export async function readMailboxes({ db, keyring, origin, environment: { MAIL_FROM } }: House): Promise<void> {
  const actor = system('mail-in')
  const takeIn: CollectingWorld['takeIn'] = async (
    { controllerId, slug, replyAddress },
    { uidValidity, uid, ...read },
  ) => {
    const own = [MAIL_FROM, replyAddress].filter((address) => typeof address === 'string')
    const refused = read.letter.attachments.map(({ name }) => name)
    const at = { controllerId, slug, uidValidity, uid, own }
    return receiveLetter({ db, keyring, origin, actor }, at, { ...read, files: [], refused })
  }
  for (const mailbox of await dueMailboxes(db, keyring, actor)) {
    const { controllerId } = mailbox
    const report = (fault: unknown, uid: number) =>
      log.error({ err: fault, incident: randomUUID(), controllerId, uid }, 'A letter was not taken in')
    const fault = await collectLetters({ db, takeIn, report }, mailbox)
    if (fault) log.warn({ controllerId, fault }, 'A mailbox could not be read whole')
  }
}
