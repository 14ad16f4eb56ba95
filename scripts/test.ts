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
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed in ${secondsSince(stageStartedAt)} s`)
}

const { passed, failed } = sum(counted)
const seconds = secondsSince(startedAt)
console.log(
  `\nEverything took ${seconds} s${seconds > budgetSeconds ? `, more than the ${budgetSeconds} s it should` : ''}`,
)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function broken(error: unknown): Counts {
  console.log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return { passed: 0, failed: 1 }
}

function secondsSince(moment: number): number {
  return Math.round((performance.now() - moment) / 1000)
}
