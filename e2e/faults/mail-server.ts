import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { type AttemptFault, Mailbox } from '@/emails/testing/mailbox'

/** A mail server of its own process: `mail-server PORT FILE SEED clean|failing|storm|ambiguous`; a line of FILE per letter taken. */
const [port, file, seed, manner] = process.argv.slice(2)
if (!port || !file || !seed || !manner)
  throw new Error('Usage: mail-server PORT FILE SEED clean|failing|storm|ambiguous')

/**
 * Of 100 attempts, 30 fail before the letter is taken; in the ambiguous manner 5 more are taken and not answered, and in a
 * storm 5 of 100 connections are not greeted.
 */
const plan: [AttemptFault, number][] = [
  ['450-at-rcpt', 10],
  ['drop-in-data', 10],
  ['451-at-end', 10],
  ...(manner === 'ambiguous' ? ([['accept-then-drop', 5]] satisfies [AttemptFault, number][]) : []),
]

const mailbox = await Mailbox.open({ port: Number(port) })
mailbox.faultOf = ({ number }) => (manner === 'clean' ? undefined : faultAt(number))
if (manner === 'storm') mailbox.greets = (connection) => drawn(`greeting ${connection}`) >= 5
mailbox.on('happened', (happened) => {
  if (happened.event === 'fault') return keep({ fault: happened.fault })
  const { to, email } = happened.mail
  keep({ to, messageId: email.messageId, subject: email.subject, text: email.text, answered: happened.answered })
})
process.stdout.write('ready\n')

/** The same number fails in the same way for the same seed, whatever else happens. */
function faultAt(attempt: number): AttemptFault | undefined {
  const percent = drawn(String(attempt))
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
