import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import cases from '@/domain/deadlines/cases.json'
import { regimeIds } from '@/domain/regimes/regimes'
import { drawHistories } from './oracle/compare'

const seed = 20_261_122
const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati']

/** What the command prints on a machine in this zone, with the zone and the hour that the machine itself believes in. */
function answered(input: string, TZ: string) {
  const clock = "process.stderr.write(String(new Date('2026-01-01T00:00:00Z').getHours()))"
  const command = ['--import', 'tsx', '--import', `data:text/javascript,${clock}`, 'scripts/deadlines.ts']
  return spawnSync(process.execPath, command, {
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ },
    timeout: 120_000,
  })
}

test(
  `the zone of the machine changes no byte: worked cases and histories of seed ${seed}`,
  { timeout: 240_000 },
  () => {
    const input = JSON.stringify([...cases, ...drawHistories(seed, 200, regimeIds)])
    const seen = zones.map((zone) => answered(input, zone))
    expect(seen.map(({ stderr }) => stderr)).toEqual(['0', '1', '16', '14'])
    const [first] = seen.map(({ stdout }) => stdout)
    expect(JSON.parse(first ?? '')).toHaveLength(cases.length + 200)
    expect(seen.map(({ stdout }) => stdout === first)).toEqual([true, true, true, true])
  },
)
