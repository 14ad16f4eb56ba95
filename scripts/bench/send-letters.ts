import nodemailer from 'nodemailer'
import { letterExamples } from '@/emails/examples'
import { openDelivery, type OutgoingMail } from '@/emails/delivery'
import { renderLetter } from '@/emails/render'
import { ratePerSecond } from './figures'

/** Sends every letter of the catalogue in turn, as the worker does, and then as many bare ones; prints the rates. */
const port = Number(process.argv[2])
const connections = 4
const seconds = 8
const url = `smtp://127.0.0.1:${port}`

const delivery = openDelivery({ url, allowInsecure: false, connections })
let sent = 0

/** Renders one letter anew and hands it over. */
async function whole(): Promise<void> {
  sent += 1
  const mail = await written(sent)
  const { outcome, code } = await delivery.send(mail)
  if (outcome !== 'sent') throw new Error(`A letter did not leave: ${outcome} ${code}`)
}

async function written(number: number): Promise<OutgoingMail> {
  const example = letterExamples[number % letterExamples.length]
  if (!example) throw new Error('There are no letters')
  const { subject, html, text, calendar } = await renderLetter(example.letter)
  return {
    messageId: `<${number}@privacy.hafenblick.example>`,
    date: '2026-03-05T09:00:00.000Z',
    from: { name: 'Hafenblick Reisen', address: 'privacy@hafenblick.example' },
    replyTo: null,
    to: `person.${number}@post.example`,
    subject,
    html,
    text,
    calendar: calendar === null ? null : { fileName: 'days.ics', content: calendar },
  }
}

const mails = await Promise.all(letterExamples.map((_, index) => written(index)))
const transport = nodemailer.createTransport({
  host: '127.0.0.1',
  port,
  pool: true,
  maxConnections: connections,
  maxMessages: Infinity,
  tls: { rejectUnauthorized: false },
})

/** The same letters, rendered before: what nodemailer's own pool does of them. */
async function bare(): Promise<void> {
  sent += 1
  const mail = mails[sent % mails.length]
  if (!mail) throw new Error('There are no letters')
  const { from, to, subject, html, text, messageId } = mail
  await transport.sendMail({ messageId, from: { name: from.name, address: from.address }, to, subject, html, text })
}

const callers = connections * 2
const rates = async (work: () => Promise<void>) => {
  await ratePerSecond(work, { callers, seconds: 3 })
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  const perSecond = await ratePerSecond(work, { callers, seconds })
  const { user, system } = process.cpuUsage(cpu)
  const letters = (perSecond * (performance.now() - startedAt)) / 1000
  return { perSecond, perCoreSecond: letters / ((user + system) / 1_000_000) }
}
const wholeRates = await rates(whole)
const bareRates = await rates(bare)
console.log(JSON.stringify({ whole: wholeRates, bare: bareRates }))
process.exit(0)
