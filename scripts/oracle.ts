import { parseArgs } from 'node:util'
import cases from '@/domain/deadlines/cases.json'
import { answerCase } from '@/domain/deadlines/contract'
import { installPostgres } from './install/postgres'
import { type Difference, differencesOf, drawHistories, shrink } from './oracle/compare'
import type { Answer, History } from './oracle/history'
import { Oracle } from './oracle/oracle'

const shown = 10

const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string', default: '10000' } } })
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32))
const count = Number(values.count)
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1) {
  console.error('Give whole numbers: npm run oracle -- --seed 1 --count 10000')
  process.exit(1)
}

installPostgres()
const oracle = await Oracle.start()
try {
  await compareWorkedCases()
  await compareHistories()
} finally {
  await oracle.stop()
}

/** The cases of the project stand for the engine here: an oracle that cannot answer them is no oracle. */
async function compareWorkedCases(): Promise<void> {
  const expected = new Map<string, Answer>(cases.map(({ id, expect }) => [id, { id, ...expect }]))
  const differences = await differencesOf(cases, ({ id }) => expected.get(id) ?? {}, oracle)
  report(`${cases.length} worked cases`, differences)
}

async function compareHistories(): Promise<void> {
  const histories = drawHistories(seed, count, await oracle.regimes())
  const differences = await differencesOf(histories, engine, oracle)
  const shrunk: Difference[] = []
  for (const each of differences.slice(0, shown)) shrunk.push(await shrink(each, engine, oracle))
  report(`${count} histories of seed ${seed}`, differences, shrunk)
}

function engine(history: History): Answer {
  return answerCase(history)
}

function report(what: string, differences: readonly Difference[], printed = differences.slice(0, shown)): void {
  for (const { history, engine, oracle } of printed) {
    console.log(JSON.stringify(history))
    console.log(`  engine ${JSON.stringify(engine)}`)
    console.log(`  oracle ${JSON.stringify(oracle)}`)
  }
  console.log(`${what}: ${differences.length} differences between the engine and the oracle`)
  if (differences.length > 0) process.exitCode = 1
}
