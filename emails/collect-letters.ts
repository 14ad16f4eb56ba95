import { createHash } from 'node:crypto'
import type { Database } from '@/db/client'
import type { DueMailbox } from '@/db/queries/mailboxes'
import { keepReading, keepReadUpTo } from '@/db/writes/mailboxes'
import type { MailboxFault } from '@/domain/letters/mailbox-fault'
import type { ReceivedLetter } from '@/domain/letters/received-letter'
import { type FoundLetter, MailboxUnreadable, type OpenMailbox, type withMailbox } from './mailbox'
import { readLetter } from './read-letter'

/** A letter and where it lies. */
export type Collected = { letter: ReceivedLetter; sha256: string; uidValidity: number; uid: number }

/**
 * What collecting needs. `takeIn` stores a letter once, in a transaction of its own; `report` is told of what nobody foresaw,
 * without a word of a letter: of one that could not be stored, or of the mailbox as a whole.
 */
export type CollectingWorld = {
  db: Database
  withMailbox: typeof withMailbox
  takeIn: (mailbox: DueMailbox, collected: Collected) => Promise<unknown>
  report: (fault: unknown, uid: number | null) => void
}

/** In one go; the rest at the next, a minute later. */
const lettersAtOnce = 200

/**
 * Takes in what has come into a mailbox since it was last read. Each letter stays there, and is marked as read once it is
 * stored; one that cannot be stored holds up no other, is tried again, and is told as a fault of the mailbox.
 */
export async function collectLetters(world: CollectingWorld, mailbox: DueMailbox): Promise<MailboxFault | null> {
  const fault = await world
    .withMailbox(mailbox, (opened) => collectFrom(world, mailbox, opened))
    .catch((thrown: unknown) => reasonOf(world, thrown))
  await keepReading(world.db, mailbox.controllerId, fault)
  return fault
}

function reasonOf({ report }: CollectingWorld, thrown: unknown): MailboxFault {
  if (thrown instanceof MailboxUnreadable) return thrown.fault
  report(thrown, null)
  return 'other'
}

async function collectFrom(world: CollectingWorld, mailbox: DueMailbox, opened: OpenMailbox): Promise<'letter' | null> {
  const { db } = world
  const { uidValidity } = opened
  // A server that numbers its letters anew begins anew; what was taken in before is known by its hash.
  const above = mailbox.uidValidity === uidValidity ? (mailbox.lastUid ?? 0) : 0
  let isWhole = true
  for (const uid of (await opened.above(above, mailbox.readSince)).slice(0, lettersAtOnce)) {
    const outcome = await store(world, mailbox, await opened.letter(uid))
    if (outcome === 'stored') await opened.markRead(uid)
    isWhole &&= outcome !== 'failed'
    if (isWhole) await keepReadUpTo(db, mailbox, { uidValidity, lastUid: uid })
  }
  return isWhole ? null : 'letter'
}

/** `not-ours`: somebody has taken it away, or it is from before letters were read here. */
type Stored = 'stored' | 'not-ours' | 'failed'

async function store(world: CollectingWorld, mailbox: DueMailbox, found: FoundLetter | undefined): Promise<Stored> {
  if (!found || Date.parse(found.receivedAt) < Date.parse(mailbox.readSince)) return 'not-ours'
  const { raw, uid, uidValidity } = found
  try {
    const letter = await readLetter(found)
    const sha256 = createHash('sha256').update(raw).digest('hex')
    await world.takeIn(mailbox, { letter, sha256, uidValidity, uid })
    return 'stored'
  } catch (fault) {
    world.report(fault, uid)
    return 'failed'
  }
}
