import { type FoundLetter, type MailboxSettings, MailboxUnreadable, type OpenMailbox } from '../mailbox'

/** `more`: other lines of its head. */
type Lying = { uid: number; subject: string; receivedAt: string; messageId: string; more: string[] }

/** A mailbox whose folders have their letters from a test, all under one UIDVALIDITY, as some servers give it. */
export class AMailbox {
  readonly folders = new Map<string, Lying[]>()
  /** The subjects of the letters that were marked as read, and of those that were fetched. */
  readonly read: string[] = []
  readonly fetched: string[] = []
  /** The subject of the letter that its server does not give out. */
  kept: string | undefined
  /** The subject of the letter over which the connection breaks each time. */
  breaking: string | undefined

  put(folder: string, letters: (Partial<Lying> & { subject: string })[]): void {
    const there = this.folders.get(folder) ?? []
    for (const letter of letters)
      there.push({
        uid: there.length + 1,
        receivedAt: new Date().toISOString(),
        messageId: `<${letter.subject}@example.org>`,
        more: [],
        ...letter,
      })
    this.folders.set(folder, there)
  }

  readonly withMailbox = async <Value>(
    { folder }: MailboxSettings,
    work: (mailbox: OpenMailbox) => Promise<Value>,
  ): Promise<Value> => work(this.#opened(this.folders.get(folder) ?? []))

  #opened(letters: Lying[]): OpenMailbox {
    const find = (uid: number) => letters.find((letter) => letter.uid === uid)
    return {
      uidValidity: 1,
      above: async (uid) => letters.map((letter) => letter.uid).filter((each) => each > uid),
      letter: async (uid) => {
        const letter = find(uid)
        if (!letter) return undefined
        this.fetched.push(letter.subject)
        if (letter.subject === this.kept) throw new Error('Not given out')
        if (letter.subject === this.breaking) throw new MailboxUnreadable('connection')
        return found(letter)
      },
      markRead: async (uid) => {
        this.read.push(find(uid)?.subject ?? '')
      },
    }
  }
}

function found({ uid, subject, receivedAt, messageId, more }: Lying): FoundLetter {
  const head = [`Message-ID: ${messageId}`, 'From: amina.diallo@example.org', `Subject: ${subject}`, ...more]
  const raw = Buffer.from([...head, '', 'Please send me a copy of all my data.', ''].join('\r\n'))
  return { uidValidity: 1, uid, receivedAt, raw, isCut: false }
}
