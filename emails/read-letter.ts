import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import {
  type Automatic,
  autoReplyOf,
  isFinalFailure,
  keptIdHeader,
  type ReceivedLetter,
} from '@/domain/letters/received-letter'
import { firstLines } from './first-lines'
import { textOfHtml } from './text-of-html'

/** A letter as a mailbox holds it: every byte, or its beginning where it is too long to be read whole. */
export type RawLetter = { raw: Buffer; receivedAt: string; isCut: boolean }

/** `characters`: of a text or page to be looked at. */
const limits = {
  nesting: 20,
  headerBytes: 256 * 1024,
  characters: 4_000_000,
  textCharacters: 200_000,
  parts: 50,
  addresses: 100,
  ids: 50,
}

/**
 * Reads a letter as far as we need it. One that breaks every rule, or that is made to take our time, is read as plain text:
 * it may be a request all the same.
 */
export async function readLetter({ raw: whole, receivedAt, isCut: isBeginning }: RawLetter): Promise<ReceivedLetter> {
  const raw = firstLines(whole)
  const isCut = isBeginning || raw.length < whole.length
  const email = await parsed(raw)
  if (!email) return { ...nothing, receivedAt, isCut: true, text: raw.subarray(0, 20_000).toString('utf8') }
  const answers = answersOf(email)
  const text = plain(wordsOf(email))
  const files = attachmentsOf(email, isCut)
  return {
    ids: idsOf(email),
    receivedAt,
    from: mailboxesIn([email.from])[0] ?? null,
    replyTo: mailboxesIn(email.replyTo ?? [])[0] ?? null,
    to: recipientsOf(email),
    subject: plain(email.subject ?? '').slice(0, 1000),
    text: text.slice(0, limits.textCharacters),
    answers,
    automatic: automaticOf(email, answers.length > 0),
    ...files,
    isCut: files.isCut || text.length > limits.textCharacters,
  }
}

const nothing = {
  ids: [],
  from: null,
  replyTo: null,
  to: [],
  subject: '',
  answers: [],
  automatic: null,
  attachments: [],
}

async function parsed(raw: Buffer): Promise<Email | undefined> {
  const { nesting: maxNestingDepth, headerBytes: maxHeadersSize } = limits
  return PostalMime.parse(raw, { maxNestingDepth, maxHeadersSize, forceRfc822Attachments: true }).catch(() => undefined)
}

function wordsOf({ text = '', html = '' }: Email): string {
  return text.slice(0, limits.characters).trim() || textOfHtml(html.slice(0, limits.characters))
}

/** Without what no text holds: NUL is refused by the database, and direction marks hide what is written. */
function plain(text: string): string {
  return text.replace(/[\0\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\r\n?/g, '\n')
}

function mailboxesIn(addresses: readonly (Address | undefined)[]): { name: string; address: string }[] {
  return addresses.flatMap((each) => {
    if (!each) return []
    return each.group ? mailboxesIn(each.group) : [{ name: plain(each.name), address: plain(each.address) }]
  })
}

/** Servers write the address that a letter came in by into headers of their own. */
const cameInBy = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']

function recipientsOf({ to = [], cc = [], headers }: Email): string[] {
  const named = mailboxesIn([...to, ...cc]).map(({ address }) => address)
  const byServer = headers.filter(({ key }) => cameInBy.includes(key)).map(({ value }) => value.trim())
  return [...new Set([...byServer, ...named])].slice(0, limits.addresses)
}

const messageIds = /<[^<>\s]{1,250}>/g

function idsOf({ messageId = '', headers }: Email): string[] {
  const kept = headers.filter(({ key }) => key === keptIdHeader.toLowerCase()).map(({ value }) => value)
  return [...new Set([messageId, ...kept].join(' ').match(messageIds) ?? [])].slice(0, limits.ids)
}

function answersOf(email: Email): string[] {
  const original = email.attachments.filter(isOriginal).flatMap(idOfOriginal)
  const named = `${email.inReplyTo ?? ''} ${[...(email.references ?? '').matchAll(messageIds)].reverse().join(' ')}`
  return [...new Set([...original, ...(named.match(messageIds) ?? [])])].slice(0, limits.ids)
}

function isOriginal({ mimeType }: Attachment): boolean {
  return mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers'
}

function idOfOriginal(part: Attachment): string[] {
  const headers =
    contentOf(part)
      .subarray(0, limits.headerBytes)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  return [/^message-id:\s*(<[^<>\s]{1,250}>)/im.exec(headers)?.[1] ?? []].flat()
}

function automaticOf({ headers, attachments }: Email, isAnswer: boolean): Automatic | null {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  if (/^multipart\/report\b/i.test(type.trim()) && /report-type="?delivery-status\b/i.test(type)) {
    const report = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
    return { kind: 'bounce', isFinal: report ? isFinalFailure(contentOf(report).toString('latin1')) : false }
  }
  return autoReplyOf(headers, isAnswer)
}

/** What belongs to the layout of a page, as the picture in a signature does, comes after what was attached. */
function attachmentsOf({ attachments }: Email, isCut: boolean): Pick<ReceivedLetter, 'attachments' | 'isCut'> {
  const sent = attachments
    .filter(({ filename, disposition }) => filename !== null || disposition === 'attachment')
    .sort((one, other) => Number(one.related ?? false) - Number(other.related ?? false))
  const named = sent.slice(0, limits.parts).map((part) => ({
    name: plain(part.filename ?? '').slice(0, 500),
    content: isCut ? null : contentOf(part),
  }))
  return { attachments: named, isCut: isCut || sent.length > limits.parts }
}

function contentOf({ content }: Attachment): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array)
}
