import { execFile, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '@/db/testing/free-port'
import { foundedHouse } from '../support/founded-house'
import type { House } from '../support/house'
import { until } from '../support/until'
import type { Fault, Verdict } from './fault'

const seed = '2026-11-22'
const receivedOn = '2026-03-05'
/** Seven days before 4 April 2026, the promised day, is a Saturday; staff are written to on the Friday. */
const morning = '2026-03-27'
/** A kill for so many letters, and so long a letter may take on average; eight kills and 150 seconds for 500. */
const lettersToAKill = 60
const secondsALetterAtMost = 0.3

export const mailStorm: Fault = {
  id: 'A4',
  says: 'every reminder arrives once through a mail server that fails 30 % of attempts',
  count: { soak: 10_000 },
  run: (count) => storm(count, 'failing'),
}

export const mailStormWithKills: Fault = {
  id: 'A4-kills',
  says: 'no reminder is missing when the worker is killed at random and answers of the mail server get lost',
  count: { soak: 10_000 },
  run: (count) => storm(count, 'ambiguous'),
}

type Manner = 'failing' | 'ambiguous'
type Taken = { to: string[]; messageId: string; text: string; answered: boolean } | { fault: string }

async function storm(count: number, manner: Manner): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-mail-'))
  const port = await freePort()
  const server = await mailServer(port, join(folder, 'mails'), manner)
  const { house, form } = await foundedHouse({ startsOn: receivedOn, smtpUrl: `smtp://127.0.0.1:${port}` })
  try {
    await house.stop()
    await fill(house, form, count)
    house.clock.setTo(morning)
    await house.start()
    const kills = await deliver(house, () => linesOf(join(folder, 'mails')), count, manner)
    return verdict(linesOf(join(folder, 'mails')), count, kills, manner)
  } finally {
    await house.close()
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function mailServer(port: number, file: string, manner: Manner) {
  const args = ['--import', 'tsx', 'e2e/faults/mail-server.ts', String(port), file, seed, manner]
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let isReady = false
  server.stdout.on('data', () => (isReady = true))
  await until('the mail server listens', () => (isReady ? true : undefined))
  return server
}

async function fill({ environment }: House, form: string, count: number): Promise<void> {
  const args = ['--import', 'tsx', 'e2e/faults/fill-reminders.ts', form, String(count), receivedOn]
  await promisify(execFile)(process.execPath, args, { env: { NODE_ENV: 'production', ...environment } })
}

/** Lets minutes pass between attempts; kills the process now and then; gives how often. */
async function deliver(house: House, taken: () => Taken[], count: number, manner: Manner): Promise<number> {
  const lastMs = performance.now() + count * secondsALetterAtMost * 1000
  let kills = 0
  while (recipientsIn(taken()).size < count && performance.now() < lastMs) {
    await setTimeout(manner === 'ambiguous' ? randomInt(800, 2500) : 1500)
    house.clock.letPass({ minutes: 3 })
    if (manner !== 'ambiguous' || kills >= count / lettersToAKill - 1) continue
    await house.kill()
    kills += 1
    await house.start()
  }
  house.clock.letPass({ hours: 2 })
  await setTimeout(3000)
  return kills
}

function verdict(lines: Taken[], count: number, kills: number, manner: Manner): Verdict {
  const failed = lines.filter((line) => !('to' in line && line.answered)).length
  // Who manages is told the numbers of the week beside it.
  const mails = lines.filter((line) => 'to' in line).filter(({ to }) => to.some(isHandler))
  const recipients = recipientsIn(lines)
  const missing = count - recipients.size
  const keys = mails.map(({ to, text }) => `${to.join()} ${/DSR-\d{4}-\d+-\d/.exec(text)?.[0] ?? '?'}`)
  const extra = mails.length - new Set(keys).size
  const ids = new Set(mails.map(({ messageId }) => messageId)).size
  const ambiguous = mails.filter(({ answered }) => !answered).length
  const allowed = manner === 'failing' ? 0 : ambiguous + kills * connections
  const figure = [
    `${count - missing} of ${count} recipients`,
    `${missing} missing`,
    `${extra} doubled (at most ${allowed} may be)`,
    `${ids} Message-IDs`,
    `${failed} of ${lines.length} attempts failed`,
    ...(kills > 0 ? [`${kills} kills`] : []),
    `seed ${seed}`,
  ].join(', ')
  const wasHard = failed >= lines.length * 0.2 && (manner === 'failing' || kills > 0)
  return { ok: missing === 0 && extra <= allowed && ids === count && wasHard, figure }
}

/** As many letters may be in flight to the mail server at once when the process dies. */
const connections = 4

function recipientsIn(lines: Taken[]): Set<string> {
  return new Set(lines.flatMap((line) => ('to' in line ? line.to : [])).filter(isHandler))
}

function isHandler(address: string): boolean {
  return address.startsWith('handler.')
}

function linesOf(file: string): Taken[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Taken)
}
