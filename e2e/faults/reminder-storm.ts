import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onPostgres } from '@/scripts/bench/on-postgres'
import type { Installation } from '@/scripts/bench/installation'
import type { Fault, Verdict } from './fault'
import { fill } from './storm/fill'
import { recipientsToOneLate, waitForLateAnswers } from './storm/late-answers'
import { refusalVerdictOf } from './storm/refusals'
import { stormSettings } from './storm/settings'
import { verdictOf } from './storm/verdict'
import { type Manner, Weather } from './storm/weather'

const secondsForTenThousand = 60

export const reminderStorm: Fault = {
  id: 'M1',
  says: 'two workers beside each other remind everybody once through a mail server that fails 30 % of attempts',
  count: { ci: 1000, soak: 10_000 },
  run: (count) => storm(count, { manner: 'storm', secondsAtMost: secondsForTenThousand }),
}

export const reminderStormWithKills: Fault = {
  id: 'M2',
  says: 'nobody is missed when workers are killed in the middle and answers get lost; all copies have one Message-ID',
  count: { ci: 1000, soak: 10_000 },
  run: (count) => storm(count, { manner: 'ambiguous' }),
}

export const refusedForGood: Fault = {
  id: 'M3',
  says: 'of a letter that is refused for good the organisation is told instead, and it is tried no more',
  count: { ci: 500, soak: 5000 },
  run: (count) =>
    inWeather(count, 'refusing', async ({ db, form }, weather) => {
      await weather.workers()
      const { seconds } = await weather.blow(count)
      const addresses = form.controller.notificationAddresses
      return refusalVerdictOf(db, { count, lines: weather.seen, seconds, addresses })
    }),
}

export const answeredLate: Fault = {
  id: 'M5',
  says: 'a letter that the mail server answers after nine minutes holds up no other, and is neither called sent before nor sent twice',
  count: { soak: 3 },
  run: (late) =>
    inWeather(late * recipientsToOneLate, 'late', async ({ db }, weather) => {
      await weather.workers()
      return waitForLateAnswers(db, weather, late)
    }),
}

export const ticksAtOnce: Fault = {
  id: 'M8',
  says: 'eight processes that derive the same reminders at one instant make one row and one letter of each',
  count: { soak: 1000 },
  run: (count) => storm(count, { manner: 'clean', ticking: 8 }),
}

type Blow = { manner: Manner; ticking?: number; secondsAtMost?: number }

async function storm(count: number, { manner, ticking, secondsAtMost = Infinity }: Blow): Promise<Verdict> {
  return inWeather(count, manner, async ({ db }, weather) => {
    await weather.workers(ticking)
    const { seconds, kills } = await weather.blow(count)
    const lines = weather.seen
    const ambiguous = lines.filter((line) => 'to' in line && !line.answered).length
    const allowed = ambiguous + kills * stormSettings.connections
    const faultsAtLeast = manner === 'clean' ? 0 : count / 4
    return verdictOf(db, { count, lines, kills, seconds, secondsAtMost, allowed, faultsAtLeast })
  })
}

/** So many people with a request each, of which they are to be reminded by a mail server of that manner. */
async function inWeather(
  count: number,
  manner: Manner,
  work: (installation: Installation, weather: Weather) => Promise<Verdict>,
): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-storm-'))
  let verdict: Verdict = { ok: false, figure: 'did not come to its end' }
  try {
    await onPostgres(folder, async (installation, ownerUrl, { databaseUrl, keysFile }) => {
      await fill(installation, ownerUrl, count)
      const weather = await Weather.begin(folder, { databaseUrl, keysFile, manner })
      verdict = await work(installation, weather).finally(() => weather.end())
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return verdict
}
