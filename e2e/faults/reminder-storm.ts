import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onPostgres } from '@/scripts/bench/on-postgres'
import type { Fault, Verdict } from './fault'
import { fill } from './storm/fill'
import { stormSettings } from './storm/settings'
import { verdictOf } from './storm/verdict'
import { type Manner, Weather } from './storm/weather'

const secondsForTenThousand = 60

export const reminderStorm: Fault = {
  id: 'M1',
  says: 'two workers beside each other remind everybody once through a mail server that fails 30 % of attempts',
  count: { ci: 1000, soak: 10_000 },
  run: (count) => storm(count, 'storm'),
}

export const reminderStormWithKills: Fault = {
  id: 'M2',
  says: 'nobody is missed when workers are killed in the middle and answers get lost; all copies have one Message-ID',
  count: { ci: 300, soak: 10_000 },
  run: (count) => storm(count, 'ambiguous'),
}

export const ticksAtOnce: Fault = {
  id: 'M8',
  says: 'eight processes that derive the same reminders at one instant make one row and one letter of each',
  count: { soak: 1000 },
  run: (count) => storm(count, 'clean', 8),
}

async function storm(count: number, manner: Manner, ticking = 2): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-storm-'))
  let verdict: Verdict = { ok: false, figure: 'did not come to its end' }
  try {
    await onPostgres(folder, async (installation, ownerUrl, { databaseUrl, keysFile }) => {
      await fill(installation, ownerUrl, count)
      const weather = await Weather.begin(folder, { databaseUrl, keysFile, manner })
      const { seconds, kills } = await weather.blow(count, ticking).finally(() => weather.end())
      const lines = weather.seen
      const ambiguous = lines.filter((line) => 'to' in line && !line.answered).length
      verdict = await verdictOf(installation.db, {
        ...{ count, lines, kills, seconds },
        secondsAtMost: manner === 'storm' ? secondsForTenThousand : Infinity,
        allowed: ambiguous + kills * stormSettings.connections,
        faultsAtLeast: manner === 'clean' ? 0 : count / 4,
      })
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return verdict
}
