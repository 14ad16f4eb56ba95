import type { Readable } from 'node:stream'
import nodemailer from 'nodemailer'
import { keptIdHeader } from '@/domain/letters/received-letter'
import { asMailbox } from '@/domain/policies/email-address'
import { type DeliveryOutcome, nameOf, outcomeOf, type SmtpFault } from './delivery-fault'
import { headerText } from './header-text'
import { isLoopback } from './loopback'

/** One letter to one recipient, rendered and with its secrets in place. */
export type OutgoingMail = {
  messageId: string
  date: string
  from: { name: string; address: string }
  replyTo: string | null
  to: string
  subject: string
  html: string
  text: string
  calendar: { fileName: string; content: string } | null
}

export type Attempt = { outcome: DeliveryOutcome; code: string }

/** The way to the mail server. `send` never throws: whatever happens is an outcome. */
export type Delivery = { send: (mail: OutgoingMail) => Promise<Attempt>; close: () => void }

/** `url` is smtp: or smtps:; `limits` in milliseconds, `wholeSend` over all steps of one letter. */
export type DeliverySettings = {
  url: string
  allowInsecure: boolean
  connections: number
  limits?: Partial<typeof defaultLimits>
}

/** As long as RFC 5321 4.5.3.2 asks a client to wait for the answer after the dot: ten minutes. */
const defaultLimits = { connect: 30_000, greeting: 60_000, silence: 610_000, wholeSend: 720_000 }

/** Opens a pool of connections; nothing is connected before the first letter. */
export function openDelivery(settings: DeliverySettings): Delivery {
  const limits = { ...defaultLimits, ...settings.limits }
  const transport = nodemailer.createTransport({
    ...connectionOf(settings),
    pool: true,
    maxConnections: settings.connections,
    maxRequeues: 0,
    idleTimeout: 30_000,
    connectionTimeout: limits.connect,
    greetingTimeout: limits.greeting,
    socketTimeout: limits.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const handedOver = watchHandingOver(transport)
  return {
    send: async (mail) => {
      if (asMailbox(mail.to) !== mail.to) return { outcome: 'permanent', code: 'address' }
      const message = messageOf(mail, AbortSignal.timeout(limits.wholeSend))
      try {
        const { response } = await transport.sendMail(message)
        return { outcome: 'sent', code: response.slice(0, 3) }
      } catch (fault) {
        const smtpFault = fault instanceof Error ? (fault as SmtpFault) : {}
        return { outcome: outcomeOf(smtpFault, handedOver(message.signal)), code: nameOf(smtpFault) }
      }
    },
    close: () => void transport.close(),
  }
}

/** Tells, by its signal, whether a whole letter went into the connection: from then on only a reply can say no. */
function watchHandingOver(transport: ReturnType<typeof nodemailer.createTransport>) {
  const streams = new WeakMap<AbortSignal, Readable>()
  transport.use('stream', ({ message, data: { signal } }, next) => {
    const createReadStream = message.createReadStream.bind(message)
    message.createReadStream = (options) => {
      const stream = createReadStream(options)
      if (signal) streams.set(signal, stream)
      return stream
    }
    next()
  })
  return (signal: AbortSignal) => streams.get(signal)?.readableEnded === true
}

function connectionOf({ url, allowInsecure }: DeliverySettings) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const isSecure = protocol === 'smtps:'
  return {
    host,
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(isLoopback(host)
      ? { tls: { rejectUnauthorized: false } }
      : { requireTLS: !isSecure && !allowInsecure, tls: { minVersion: 'TLSv1.2' as const } }),
  }
}

/**
 * A recipient is an object, never a string, and the envelope is given: nothing in an address or a name can bring in a
 * second recipient. Auto-Submitted keeps robots from answering (RFC 3834). No List-Unsubscribe: decision 47.
 */
function messageOf(mail: OutgoingMail, signal: AbortSignal) {
  const { messageId, date, from, to, subject, html, text, calendar } = mail
  const replyTo = mail.replyTo && asMailbox(mail.replyTo)
  return {
    messageId,
    date: new Date(date),
    from: { name: headerText(from.name), address: from.address },
    to: { name: '', address: to },
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    envelope: { from: from.address, to: [to] },
    subject: headerText(subject),
    html,
    text,
    attachments: calendar ? [calendarAttachment(calendar)] : [],
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', [keptIdHeader]: messageId },
    disableFileAccess: true,
    disableUrlAccess: true,
    signal,
  }
}

function calendarAttachment({ fileName, content }: NonNullable<OutgoingMail['calendar']>) {
  return { filename: fileName, content, contentType: 'text/calendar; charset=utf-8' }
}
