import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Fault, Verdict } from './fault'
import type { Simulated } from './year/simulate'

const requestsAYear = 500
/** A tick comes at most so many minutes after something may have come to be due, or after the worker has started again. */
const minutesAtMost = 5
const shownAtMost = 10

/**
 * A time of so many months in which requests come, change and end under every law, in organisations around the world, while
 * the worker is away 30 times a year for an hour up to ten days. What was told is compared with a model of its own.
 */
export const simulatedYear: Fault = {
  id: 'C1',
  says: 'the reminders of a year are those of an independent model: none missing, early or doubled',
  count: { ci: 1, soak: 12 },
  run: async (months) => {
    const seed = Number(process.env['YEAR_SEED'] ?? randomInt(2 ** 31))
    const requests = Math.round((requestsAYear * months) / 12)
    console.error(`C1: seed ${seed}; YEAR_SEED=${seed} lives it again`)
    const args = ['--import', 'tsx', 'e2e/faults/year/simulate.ts', String(months), String(requests), String(seed)]
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 256 * 1024 * 1024 })
    return verdict(JSON.parse(stdout) as Simulated, seed)
  },
}

function verdict(lived: Simulated, seed: number): Verdict {
  const { expected, told, missing, early, late, doubled, amiss, faults, longestWait } = lived
  const wrong = { missing, early, late, doubled, 'letters amiss': amiss, 'ticks failed': faults }
  for (const [what, each] of Object.entries(wrong))
    for (const one of each.slice(0, shownAtMost)) console.error(`C1: ${what}: ${one}`)
  console.error(
    `C1: what was done: ${Object.entries(lived.done)
      .map(([name, n]) => `${name} ${n.done} (refused ${n.refused})`)
      .join(', ')}`,
  )
  const figure = [
    `${told} reminders of ${lived.requests} requests under ${lived.laws} laws, the model has ${expected}`,
    ...Object.entries(wrong).map(([what, each]) => `${each.length} ${what}`),
    `${lived.ticks} ticks, ${lived.outages} outages`,
    `at most ${longestWait.minutes} minutes after a start or an opening (${longestWait.what})`,
    `seed ${seed}`,
  ].join(', ')
  const isRight = Object.values(wrong).every((each) => each.length === 0)
  return { ok: isRight && told > lived.requests && longestWait.minutes <= minutesAtMost, figure }
}
