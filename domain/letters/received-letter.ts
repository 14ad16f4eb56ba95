/** A letter as it was found in a mailbox, read as far as we need it. */
export type ReceivedLetter = {
  /** The Message-IDs it bears: its own, and the one that a letter of ours keeps where a server has given it another. */
  ids: readonly string[]
  /** When the mail server got it. */
  receivedAt: string
  from: Sender | null
  /** To whom an answer to it goes, where it says so. */
  replyTo: Sender | null
  /** To whom it is addressed, as far as its headers say. */
  to: readonly string[]
  subject: string
  text: string
  /** The Message-IDs that it answers or, of a bounce, that it is about; the nearest first. */
  answers: readonly string[]
  automatic: Automatic | null
  /** `content`: null where not all of it was read. */
  attachments: readonly { name: string; content: Buffer | null }[]
  /** Whether some of it was too long to be read. */
  isCut: boolean
}

export type Sender = { name: string; address: string }

/**
 * A letter that nobody wrote: that another could not be delivered (RFC 3464), or an answer of a machine (RFC 3834). One that a
 * machine made and that answers none of ours `mayBeFirst`: forms and services of others hand on requests so.
 */
export type Automatic = { kind: 'bounce'; isFinal: boolean } | { kind: 'auto-reply'; mayBeFirst?: true }

/** What a letter was taken for; one of our own is never taken in. */
export type ReceivedAs = 'first-letter' | 'reply' | 'bounce' | 'auto-reply' | 'own'

/** A header by its name in lower case. */
export type LetterHeader = { key: string; value: string }

/** The header in which a letter of ours keeps its Message-ID: some services give each letter that they send another. */
export const keptIdHeader = 'X-Letter-ID'

/**
 * Whether a machine wrote a letter, by its headers (RFC 3834, 5), and whether it is an answer for sure. `Precedence: bulk` and
 * an empty return path say so of an answer alone: what comes to an office by a distribution list bears them too, and no
 * first letter may be lost.
 */
export function autoReplyOf(headers: readonly LetterHeader[], isAnswer: boolean): Automatic | null {
  const has = (key: string, value: RegExp) =>
    headers.some((header) => header.key === key && value.test(header.value.trim()))
  const surely =
    has('auto-submitted', /^auto-replied\b/i) ||
    has('x-autoreply', /^(?!no\b)/i) ||
    has('x-autorespond', /^(?!no\b)/i) ||
    has('x-autoresponder', /^(?!no\b)/i) ||
    has('precedence', /^(?:auto_reply|junk)\b/i)
  if (surely) return { kind: 'auto-reply' }
  const perhaps =
    has('auto-submitted', /^(?!no\b)\S/i) || (isAnswer && (has('precedence', /^bulk\b/i) || has('return-path', /^<>$/)))
  return perhaps ? { kind: 'auto-reply', mayBeFirst: true } : null
}

/** The first status of a delivery report that says a letter will not arrive (RFC 3464, 2.3.3 and 2.3.4). */
export function isFinalFailure(report: string): boolean {
  return /^action:\s*failed\b/im.test(report) && !/^status:\s*[24]\./im.test(report)
}
