import { execFile } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '@/db/testing/free-port'
import { Mailbox } from '@/emails/testing/mailbox'
import { foundedHouse } from '../support/founded-house'
import type { House } from '../support/house'
import { until } from '../support/until'
import type { Fault, Verdict } from './fault'

const receivedOn = '2026-03-05'
/** The promised day is Saturday 4 April 2026, behind Good Friday: three days before is Wednesday, the last two steps are Thursday's. */
const awayFrom = '2026-03-30'
const awayHours = 72
const handlers = 40
const lettersPerSecond = 10
/** Beside those whose turn it is, as many may arrive as waited for a connection. */
const connections = 4

export const serverAway: Fault = {
  id: 'M4',
  says: 'when a mail server is back after three days, each person gets one reminder, and no more than ten a second leave',
  count: { soak: 3 },
  run: async (rounds) => {
    const verdicts: Verdict[] = []
    for (let round = 0; round < rounds; round += 1) verdicts.push(await awayForDays())
    return { ok: verdicts.every(({ ok }) => ok), figure: verdicts.map(({ figure }) => figure).join('; ') }
  },
}

const busiestAtMost = lettersPerSecond + connections + 1

async function awayForDays(): Promise<Verdict> {
  const port = await freePort()
  const { house, form } = await foundedHouse({ startsOn: receivedOn, smtpUrl: `smtp://127.0.0.1:${port}` })
  let mailbox: Mailbox | undefined
  try {
    await house.stop()
    await fill(house, form)
    house.clock.setTo(awayFrom)
    await house.start()
    for (let hour = 0; hour < awayHours; hour += 2) {
      house.clock.letPass({ hours: 2 })
      await setTimeout(2000)
    }
    mailbox = await Mailbox.open({ port })
    return await back(house, mailbox)
  } finally {
    await mailbox?.close()
    await house.close()
  }
}

async function fill({ environment }: House, form: string): Promise<void> {
  const args = ['--import', 'tsx', 'e2e/faults/fill-reminders.ts', form, String(handlers), receivedOn]
  await promisify(execFile)(process.execPath, args, { env: { NODE_ENV: 'production', ...environment } })
}

async function back(house: House, mailbox: Mailbox): Promise<Verdict> {
  const at: number[] = []
  mailbox.on('happened', () => at.push(performance.now()))
  const reminders = () => mailbox.mails.filter(({ to }) => to[0]?.startsWith('handler.'))
  const everybody = () => new Set(reminders().flatMap(({ to }) => to)).size
  // What was put off longest is tried again after an hour; from then on the clock goes as fast as letters may leave.
  house.clock.letPass({ hours: 1 })
  await until('everybody has a reminder', () => (everybody() >= handlers ? true : undefined), 90).catch(() => undefined)
  // In which a second letter to somebody would come: fifty may leave in it.
  await setTimeout(5000)
  const mails = reminders()
  const extra = mails.length - everybody()
  const busiest = Math.max(...at.map((from) => at.filter((each) => each >= from && each < from + 1000).length))
  const said = new Set(mails.map(({ email }) => email.subject?.replace(/\].*/, ']')))
  const figure = `${everybody()} of ${handlers} reminded, ${extra} extra, ${busiest} in the busiest second of at most ${busiestAtMost}, each said ${[...said].join(' or ')}`
  return { ok: everybody() === handlers && extra === 0 && busiest <= busiestAtMost && said.size === 1, figure }
}
