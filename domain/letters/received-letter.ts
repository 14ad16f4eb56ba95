/** A letter as it was found in a mailbox, read as far as we need it. */
export type ReceivedLetter = {
  /** When the mail server got it. */
  receivedAt: string
  from: { name: string; address: string } | null
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

/** A letter that nobody wrote: that another could not be delivered (RFC 3464), or an answer of a machine (RFC 3834). */
export type Automatic = { kind: 'bounce'; isFinal: boolean } | { kind: 'auto-reply' }

/** What a letter was taken for; one of our own is never taken in. */
export type ReceivedAs = 'first-letter' | 'reply' | 'bounce' | 'auto-reply' | 'own'

/** A header by its name in lower case. */
export type LetterHeader = { key: string; value: string }

/**
 * Whether a machine wrote a letter, by its headers (RFC 3834, 5). `Precedence: bulk` and an empty return path say so of an
 * answer alone: what comes to an office by a distribution list bears them too, and no first letter may be lost.
 */
export function isAutoReply(headers: readonly LetterHeader[], isAnswer: boolean): boolean {
  const has = (key: string, value: RegExp) =>
    headers.some((header) => header.key === key && value.test(header.value.trim()))
  const surely =
    has('auto-submitted', /^(?!no\b)\S/i) ||
    has('x-autoreply', /^(?!no\b)/i) ||
    has('x-autorespond', /^(?!no\b)/i) ||
    has('x-autoresponder', /^(?!no\b)/i) ||
    has('precedence', /^(?:auto_reply|junk)\b/i)
  return surely || (isAnswer && (has('precedence', /^bulk\b/i) || has('return-path', /^<>$/)))
}

/** The first status of a delivery report that says a letter will not arrive (RFC 3464, 2.3.3 and 2.3.4). */
export function isFinalFailure(report: string): boolean {
  return /^action:\s*failed\b/im.test(report) && !/^status:\s*[24]\./im.test(report)
}
