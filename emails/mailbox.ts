import { setTimeout } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import type { MailboxFault } from '@/domain/letters/mailbox-fault'
import { isLoopback } from './loopback'

/** Where letters are read, and who reads them. */
export type MailboxSettings = { host: string; port: number; username: string; password: string; folder: string }

/** A letter in a mailbox, under the numbers that its server gave it; `isCut`: only its beginning was read. */
export type FoundLetter = { uidValidity: number; uid: number; receivedAt: string; raw: Buffer; isCut: boolean }

/** Why a mailbox could not be read. */
type Unreadable = Exclude<MailboxFault, 'password' | 'letter' | 'other'>

/** Reading a mailbox came to nothing, for this reason; what the server said is not kept. */
export class MailboxUnreadable extends Error {
  override readonly name = 'MailboxUnreadable'

  constructor(readonly fault: Unreadable) {
    super(`The mailbox could not be read: ${fault}`)
  }
}

/** The server does not give out this letter, and speaks on. */
class LetterRefused extends Error {
  override readonly name = 'LetterRefused'
}

const limits = {
  connect: 30_000,
  silence: 60_000,
  whole: 5 * 60_000,
  wholeBytes: 40 * 1024 * 1024,
  cutBytes: 1024 * 1024,
}

/** IMAP compares days as the server has them, whatever its zone. */
const dayMs = 24 * 60 * 60 * 1000

/** What a mailbox looks like when it is opened, and how it is read from there. */
export type OpenMailbox = {
  uidValidity: number
  /** The numbers of the letters above this one, of those that the server got on the day of this moment or later. */
  above: (uid: number, since: string) => Promise<number[]>
  /** One letter, whole unless it is larger than any we take; nothing where somebody has taken it away. */
  letter: (uid: number) => Promise<FoundLetter | undefined>
  /** Marks a letter that was stored as read. Nothing is ever deleted or moved. */
  markRead: (uid: number) => Promise<void>
}

/**
 * Opens a mailbox with one connection, encrypted unless it is on this machine, and closes it whatever happens, at the latest
 * after `wholeMs`: a server that speaks a little now and then is never silent. Throws `MailboxUnreadable`.
 */
export async function withMailbox<Value>(
  settings: MailboxSettings,
  work: (mailbox: OpenMailbox) => Promise<Value>,
  wholeMs = limits.whole,
): Promise<Value> {
  const client = clientFor(settings)
  // A connection that breaks tells so beside the call that waits for it.
  client.on('error', () => undefined)
  const ended = new AbortController()
  const tooLong = setTimeout(wholeMs, undefined, { signal: ended.signal }).then(() => {
    throw new MailboxUnreadable('connection')
  })
  try {
    return await Promise.race([workIn(client, settings.folder, work), tooLong])
  } finally {
    tooLong.catch(() => undefined)
    ended.abort()
    client.close()
  }
}

async function workIn<Value>(client: ImapFlow, folder: string, work: (mailbox: OpenMailbox) => Promise<Value>) {
  await client.connect().catch(unreadable)
  const opened = await client.mailboxOpen(folder).catch(() => {
    throw new MailboxUnreadable(client.usable ? 'folder' : 'connection')
  })
  return work(reading(client, Number(opened.uidValidity)))
}

function clientFor({ host, port, username, password }: MailboxSettings): ImapFlow {
  const isHere = isLoopback(host)
  const secure = port === 993
  return new ImapFlow({
    host,
    port,
    secure,
    ...(!secure && !isHere && { doSTARTTLS: true }),
    auth: { user: username, pass: password },
    tls: isHere ? { rejectUnauthorized: false } : { minVersion: 'TLSv1.2' },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: limits.connect,
    greetingTimeout: limits.connect,
    socketTimeout: limits.silence,
  })
}

function unreadable(fault: unknown): never {
  const { authenticationFailed, tlsFailed, code = '' } = fault as Record<string, unknown>
  const isTls = tlsFailed === true || /^ERR_(?:SSL|TLS)|CERT|SELF_SIGNED/.test(String(code))
  throw new MailboxUnreadable(authenticationFailed === true ? 'sign-in' : isTls ? 'tls' : 'connection')
}

function reading(client: ImapFlow, uidValidity: number): OpenMailbox {
  const uids = { uid: true } as const
  const there = <Value>(answer: Promise<Value>) => whileOpen(client, answer)
  return {
    uidValidity,
    above: async (uid, since) => {
      const dayBefore = Date.parse(since) - dayMs
      // Before 1970 there is no day for some servers, and no letter.
      const from = dayBefore > 0 ? { since: new Date(dayBefore) } : {}
      const found = await there(client.search({ uid: `${uid + 1}:*`, ...from }, uids))
      // It is false where the server refused to search, and a list otherwise.
      if (!found) throw new MailboxUnreadable('connection')
      return found.filter((each) => each > uid).sort((one, other) => one - other)
    },
    letter: async (uid) => {
      const known = await there(client.fetchOne(String(uid), { size: true, internalDate: true }, uids))
      if (!known) return undefined
      const isCut = (known.size ?? 0) > limits.wholeBytes
      const maxLength = isCut ? limits.cutBytes : limits.wholeBytes
      const whole = await there(client.fetchOne(String(uid), { source: { start: 0, maxLength } }, uids))
      if (!whole || !whole.source) return undefined
      const receivedAt = new Date(known.internalDate ?? Date.now()).toISOString()
      return { uidValidity, uid, receivedAt, raw: whole.source, isCut }
    },
    markRead: async (uid) => {
      await there(client.messageFlagsAdd(String(uid), ['\\Seen'], uids))
    },
  }
}

/**
 * Of a connection that broke, imapflow says here that it did, and there that nothing was found or done: both would be
 * believed of a letter that was neither stored nor marked.
 */
async function whileOpen<Value>(client: ImapFlow, answer: Promise<Value>): Promise<Value> {
  const value = await answer.catch(() => {
    throw client.usable ? new LetterRefused() : new MailboxUnreadable('connection')
  })
  if (!client.usable) throw new MailboxUnreadable('connection')
  return value
}
