import { killEmbedded } from './kill-embedded'
import { killPostgres } from './kill-postgres'
import { lockedFolder } from './locked-folder'
import { powerCut } from './power-cut'
import { answeredLate, refusedForGood, reminderStorm, reminderStormWithKills, ticksAtOnce } from './reminder-storm'
import { serverAway } from './server-away'
import { simulatedYear } from './simulated-year'
import { slowConnections } from './slow-connections'
import { walBeforeAnswer } from './wal-before-answer'
import { twoEditors } from './two-editors'
import type { Fault, Verdict } from './fault'

/** In the order in which they begin, two at a time: beside the restarts of the first stand those that mostly wait. */
const faults: readonly Fault[] = [
  killEmbedded,
  walBeforeAnswer,
  lockedFolder,
  twoEditors,
  killPostgres,
  powerCut,
  slowConnections,
  simulatedYear,
  reminderStorm,
  reminderStormWithKills,
  refusedForGood,
  ticksAtOnce,
  serverAway,
  answeredLate,
]

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const isSoak = process.argv.includes('--soak')
const countAsked = process.argv.find((argument) => argument.startsWith('--count='))?.slice('--count='.length)
const waiting = faults.flatMap((fault) => {
  const count = countAsked ? Number(countAsked) : countFor(fault)
  return count === undefined || (asked.length > 0 && !asked.includes(fault.id)) ? [] : [{ fault, count }]
})
let failed = 0
console.error(`To be done: ${waiting.map(({ fault, count }) => `${fault.id} ${count} times`).join(', ')}`)
console.error(`Left to npm run soak: ${leftToSoak().join(', ') || 'nothing'}`)

/** Two at a time, each on an installation of its own: one waits for a disk or a mail server while the other computes. */
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { fault, count } = next
    const startedAt = performance.now()
    const { ok, figure } = await verdictOf(fault, count)
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    if (!ok) failed += 1
    console.log(JSON.stringify({ id: fault.id, says: fault.says, ok, figure: `${figure} (${seconds} s)` }))
  }
}

await Promise.all([work(), work()])
process.exit(failed === 0 ? 0 : 1)

function leftToSoak(): string[] {
  return faults.filter(({ count }) => !isSoak && !('ci' in count)).map(({ id, count }) => `${id} ${count.soak} times`)
}

function countFor({ count }: Fault): number | undefined {
  if (isSoak) return count.soak
  return 'ci' in count ? count.ci : undefined
}

/** A fault that breaks off has not held, and says where. */
async function verdictOf(fault: Fault, count: number): Promise<Verdict> {
  try {
    return await fault.run(count)
  } catch (error) {
    console.error(error)
    return { ok: false, figure: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}
