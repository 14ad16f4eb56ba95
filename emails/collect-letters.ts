import { createHash } from 'node:crypto'
import type { Database } from '@/db/client'
import type { DueMailbox } from '@/db/queries/mailboxes'
import { isAnyWaiting, waitingHere } from '@/db/queries/waiting-letters'
import { keepReading, keepReadUpTo } from '@/db/writes/mailboxes'
import { endWaiting, endWaitingElsewhere, keepWaiting } from '@/db/writes/waiting-letters'
import type { MailboxFault } from '@/domain/letters/mailbox-fault'
import type { ReceivedLetter } from '@/domain/letters/received-letter'
import { MailboxUnreadable, type OpenMailbox, type withMailbox } from './mailbox'
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
  /** As many new letters in one go; the rest at the next, a minute later. */
  atOnce?: number
  takeIn: (mailbox: DueMailbox, collected: Collected) => Promise<{ requestId: string | null }>
  report: (fault: unknown, uid: number | null) => void
}

/**
 * Takes in what has come into a mailbox since it was last read. Each letter stays there, and is marked as read once it is
 * stored with a request; one that cannot be stored holds up no other, is tried again by itself, and is told as a fault of the
 * mailbox.
 */
export async function collectLetters(world: CollectingWorld, mailbox: DueMailbox): Promise<MailboxFault | null> {
  const { password } = mailbox
  const fault =
    password === null
      ? 'password'
      : await world
          .withMailbox({ ...mailbox, password }, (opened) => collectFrom(world, mailbox, opened))
          .catch((thrown: unknown) => reasonOf(world, thrown))
  await keepReading(world.db, mailbox.controllerId, fault)
  return fault
}

function reasonOf({ report }: CollectingWorld, thrown: unknown): MailboxFault {
  if (thrown instanceof MailboxUnreadable) return thrown.fault
  report(thrown, null)
  return 'other'
}

/** Then no other of them is begun until the next time: a slow server is no fault. */
const turnMs = 2 * 60_000

async function collectFrom(world: CollectingWorld, mailbox: DueMailbox, opened: OpenMailbox): Promise<'letter' | null> {
  const { db, atOnce = 200 } = world
  const { controllerId, readSince } = mailbox
  const { uidValidity } = opened
  // A server that numbers its letters anew begins anew; what was taken in before is known by its hash.
  const above = mailbox.uidValidity === uidValidity ? (mailbox.lastUid ?? 0) : 0
  await endWaitingElsewhere(db, { controllerId, uidValidity })
  const waiting = await waitingHere(db, { controllerId, uidValidity })
  const fresh = (await opened.above(above, readSince)).filter((uid) => !waiting.has(uid))
  await whileTheirTurn(fresh.slice(0, atOnce), async (uid) => {
    await settle(world, mailbox, opened, uid)
    await keepReadUpTo(db, mailbox, { uidValidity, lastUid: uid })
  })
  const due = [...waiting].flatMap(([uid, { isDue }]) => (isDue ? [uid] : []))
  await whileTheirTurn(due.slice(0, atOnce), async (uid) => settle(world, mailbox, opened, uid))
  return (await isAnyWaiting(db, controllerId)) ? 'letter' : null
}

async function whileTheirTurn(uids: readonly number[], settleOne: (uid: number) => Promise<void>): Promise<void> {
  const until = Date.now() + turnMs
  for (const uid of uids) {
    if (Date.now() > until) return
    await settleOne(uid)
  }
}

/**
 * A letter waits, longer each time, from before it is tried until nothing is left to do for it: so it does also where trying it
 * breaks the connection, or ends the process.
 */
async function settle(world: CollectingWorld, mailbox: DueMailbox, opened: OpenMailbox, uid: number): Promise<void> {
  const place = { controllerId: mailbox.controllerId, uidValidity: opened.uidValidity, uid }
  await keepWaiting(world.db, place)
  const outcome = await store(world, mailbox, opened, uid)
  if (outcome === 'failed') return
  await endWaiting(world.db, place)
  if (outcome === 'stored') await opened.markRead(uid)
}

/**
 * `left`: somebody has taken it away, it is from before letters were read here, or it belongs to no request, as one of our own
 * or an answer of a machine to somebody else: then it is for those who read the mailbox themselves.
 */
type Stored = 'stored' | 'left' | 'failed'

async function store(world: CollectingWorld, mailbox: DueMailbox, opened: OpenMailbox, uid: number): Promise<Stored> {
  try {
    const found = await opened.letter(uid)
    if (!found || Date.parse(found.receivedAt) < Date.parse(mailbox.readSince)) return 'left'
    const letter = await readLetter(found)
    const sha256 = createHash('sha256').update(found.raw).digest('hex')
    const { requestId } = await world.takeIn(mailbox, { letter, sha256, uidValidity: opened.uidValidity, uid })
    return requestId === null ? 'left' : 'stored'
  } catch (fault) {
    if (fault instanceof MailboxUnreadable) throw fault
    world.report(fault, uid)
    return 'failed'
  }
}
