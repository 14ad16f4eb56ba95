import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { type AttemptFault, Mailbox } from '@/emails/testing/mailbox'

/**
 * A mail server of its own process: `mail-server PORT FILE SEED clean|storm|ambiguous|refusing|late`; a line of FILE for each
 * letter taken and each fault.
 */
const [port, file, seed, manner] = process.argv.slice(2)
if (!port || !file || !seed || !manner)
  throw new Error('Usage: mail-server PORT FILE SEED clean|storm|ambiguous|refusing|late')

type Share = [AttemptFault, number]

/** Of 100 attempts, so many fail before the letter is taken; in the ambiguous manner 5 more are taken and not answered. */
const beforeTaken: Share[] = [
  ['450-at-rcpt', 10],
  ['drop-in-data', 10],
  ['451-at-end', 10],
]
const afterTaken: Share[] = [['accept-then-drop', 5]]
/** Of 100 people, so many get no letter, however often it is tried. */
const forGood: Share[] = [
  ['550-at-rcpt', 2],
  ['552-at-end', 2],
  ['554-at-end', 1],
]
/** In a storm, so many of 100 connections are not greeted. */
const notGreeted = 5
/** A minute less than RFC 5321 (4.5.3.2.6) gives a server for its answer. */
const lateMs = 9 * 60_000

const mailbox = await Mailbox.open({ port: Number(port) })
mailbox.lateMs = lateMs
mailbox.faultOf = ({ number, recipient }) => faultOf(String(number), recipient)
if (manner === 'storm') mailbox.greets = (connection) => drawn(`greeting ${connection}`) >= notGreeted
mailbox.on('happened', (happened) => {
  if (happened.event === 'fault') return keep({ fault: happened.fault, recipient: happened.recipient })
  const { to, email } = happened.mail
  keep({ to, messageId: email.messageId, subject: email.subject, text: email.text, answered: happened.answered })
})
process.stdout.write('ready\n')

/** The same number, or the same person, fails in the same way for the same seed, whatever else happens. */
function faultOf(attempt: string, recipient: string): AttemptFault | undefined {
  if (manner === 'storm') return shareOf(beforeTaken, attempt)
  if (manner === 'ambiguous') return shareOf([...beforeTaken, ...afterTaken], attempt)
  const handler = Number(/^handler\.(\d+)@/.exec(recipient)?.[1] ?? Number.NaN)
  if (Number.isNaN(handler)) return undefined
  if (manner === 'refusing') return shareOf(forGood, recipient)
  return manner === 'late' && handler % 20 === 0 ? 'answers-late' : undefined
}

function shareOf(plan: readonly Share[], what: string): AttemptFault | undefined {
  const percent = drawn(what)
  let upTo = 0
  for (const [fault, share] of plan) if (percent < (upTo += share)) return fault
  return undefined
}

function drawn(what: string): number {
  return createHash('sha256').update(`${seed}:${what}`).digest().readUInt32BE() % 100
}

function keep(line: Record<string, unknown>) {
  appendFileSync(file ?? '', `${JSON.stringify(line)}\n`)
}
