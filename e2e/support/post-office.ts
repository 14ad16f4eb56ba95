import nodemailer, { type SendMailOptions } from 'nodemailer'
import { PostRoad } from '@/emails/testing/post-road'
import { findMailServers } from '@/scripts/install/mail-servers'
import type { Letter } from './letters'
import { until } from './until'

/** A mailbox of the organisation on real mail servers, and what is sent to it. */
export type PostOffice = {
  settings: Record<'host' | 'port' | 'username' | 'password' | 'address', string>
  /** A letter by somebody's mail program; gives once it lies in the mailbox. */
  send: (letter: Sent) => Promise<void>
  /** What a mail server reports that cannot deliver a letter of ours (RFC 3464). */
  sendBack: (letter: Letter, recipient: string) => Promise<void>
}

type Sent = {
  from: string
  to?: string
  subject: string
  text: string
  answers?: Letter
  headers?: Record<string, string>
  attachments?: { filename: string; content: Buffer }[]
}

const address = 'privacy@hedgerow.example'
const servers = findMailServers()

/** Opens the mailbox for one journey, and closes the servers whatever happens. */
export async function withPostOffice(work: (post: PostOffice) => Promise<void>): Promise<void> {
  if (!servers) return
  const road = await PostRoad.open(servers)
  try {
    await work(officeOn(road))
  } finally {
    await road.close()
  }
}

/** The title of a journey by post: where the servers are not installed, it says that the journey was not made. */
export function byPost(title: string): string {
  return servers ? title : `NOT MADE, as opensmtpd and dovecot-imapd are not installed or this is not root: ${title}`
}

function officeOn(road: PostRoad): PostOffice {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: road.smtpPort,
    tls: { rejectUnauthorized: false },
  })
  const send = async (mail: SendMailOptions) => {
    const before = road.letters
    await transport.sendMail(mail)
    await until('the letter to lie in the mailbox', () => (road.letters > before ? true : undefined))
  }
  return {
    settings: { host: '127.0.0.1', port: String(road.imapPort), username: 'privacy', password: 'secret', address },
    send: async ({ answers, to = answers?.replyTo ?? address, ...letter }) =>
      send({ ...letter, to, ...(answers && { inReplyTo: answers.messageId }) }),
    sendBack: async (letter, recipient) =>
      send({ envelope: { from: '', to: letter.replyTo }, raw: reportAbout(letter, recipient) }),
  }
}

function reportAbout({ messageId, replyTo }: Letter, recipient: string): string {
  return [
    'From: MAILER-DAEMON@mx.letters.example',
    `To: ${replyTo}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    ...['', '--report', 'Content-Type: text/plain', '', 'The mailbox is full.'],
    ...['--report', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.letters.example'],
    ...['', `Final-Recipient: rfc822; ${recipient}`, 'Action: failed', 'Status: 5.2.2'],
    ...['--report', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${messageId}`, '--report--', ''],
  ].join('\r\n')
}
