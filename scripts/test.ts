import { stages } from './test/stages'
import { sum, type Counts } from './test/counts'

const budgetSeconds = 12 * 60
const startedAt = performance.now()
const counted: Counts[] = []

for (const { name, run } of stages) {
  console.log(`\n── ${name}`)
  const stageStartedAt = performance.now()
  const counts = await run().catch(broken)
  counted.push(counts)
  console.log(`── ${name}: ${figures(counts)} in ${secondsSince(stageStartedAt)} s`)
}

const all = sum(counted)
const seconds = secondsSince(startedAt)
if (all.failures.length > 0) console.log(`\nWhat failed:\n${all.failures.map((failure) => `✗ ${failure}`).join('\n')}`)
console.log(
  `\nEverything took ${seconds} s${seconds > budgetSeconds ? `, more than the ${budgetSeconds} s it should` : ''}`,
)
console.log(figures(all))
process.exitCode = all.failures.length === 0 && all.passed > 0 ? 0 : 1

function figures({ passed, failures }: Counts): string {
  return `${passed} passed, ${failures.length} failed`
}

function broken(error: unknown): Counts {
  console.log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return { passed: 0, failures: [String(error)] }
}

function secondsSince(moment: number): number {
  return Math.round((performance.now() - moment) / 1000)
}
