import { readFileSync, rmSync } from 'node:fs'
import { readVitestReport, runChecks } from '../check/run-checks'
import { installBrowser } from '../install/browser'
import { installFaketime } from '../install/faketime'
import { installMailServers } from '../install/mail-servers'
import { installPostgres } from '../install/postgres'
import { runCommand } from '../run-command'
import { faultOf, playwrightCounts, stageCounts, sum, type Counts } from './counts'
import { withFilesInMemory } from './memory-disk'

interface Stage {
  readonly name: string
  readonly run: () => Promise<Counts>
}

const journeysReport = '.cache/journeys.json'

/** What `npm test` runs, in this order; a stage that breaks off counts as a failure and the next ones still run. */
export const stages: readonly Stage[] = [
  { name: 'What the tests need', run: installParts },
  { name: 'Check', run: runChecks },
  { name: 'Database tests, beside them the production build and its faults', run: besideEachOther },
  { name: 'Journeys in Chromium', run: journeys },
]

const parts = [
  ['Browser', async () => (process.env.E2E_CHROMIUM = await installBrowser())],
  ['PostgreSQL', installPostgres],
  ['libfaketime', installFaketime],
  ['Mail servers', installMailServers],
] as const

/** Installing is no test: it adds nothing to what passed, but what is missing fails. */
async function installParts(): Promise<Counts> {
  const failures: string[] = []
  for (const [name, install] of parts) {
    try {
      console.log(`${name}: ${await install()}`)
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { passed: 0, failures }
}

/** A quarter of the time of the database tests is waiting, for a clock or for a killed server; others compute meanwhile. */
async function besideEachOther(): Promise<Counts> {
  const buildAndFaults = async () => {
    const built = await build()
    return built.failures.length > 0 ? built : sum([built, await faults()])
  }
  return sum(await Promise.all([databaseTests(), buildAndFaults()]))
}

/** On both databases at once: one waits for its disk or its server while the other computes. */
async function databaseTests(): Promise<Counts> {
  const report = '.cache/database-tests.json'
  rmSync(report, { force: true })
  // Two for each core: some wait for the clock of a queue, or for a disk, while others compute.
  const projects = ['--project=embedded', '--project=postgres', '--maxWorkers=4']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await withFilesInMemory((env) =>
    runCommand(['vitest', 'run', ...projects, ...reporters], {
      show: 'everything',
      limitSeconds: 600,
      env: { ...env, TESTS_ABOVE_DB: 'on-postgres' },
    }),
  )
  return stageCounts(readVitestReport(report), code)
}

async function build(): Promise<Counts> {
  const { code, output, seconds } = await runCommand(['npm', 'run', 'build'], { limitSeconds: 300 })
  console.log(code === 0 ? `✓ Production build (${seconds.toFixed(1)} s)` : output)
  return { passed: 0, failures: code === 0 ? [] : [`the build ended with ${code}`] }
}

async function journeys(): Promise<Counts> {
  rmSync(journeysReport, { force: true })
  const { code } = await withFilesInMemory((env) =>
    runCommand(['playwright', 'test', '--reporter=list,json'], {
      show: 'everything',
      limitSeconds: 1200,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport, E2E_BUILT: 'yes' },
    }),
  )
  return stageCounts(playwrightCounts(JSON.parse(readFileSync(journeysReport, 'utf8'))), code)
}

async function faults(): Promise<Counts> {
  let counts: Counts = { passed: 0, failures: [] }
  const count = (line: string) => {
    const fault = faultOf(line)
    if (!fault) return
    const says = `${fault.id} ${fault.says}: ${fault.figure}`
    counts = sum([counts, fault.ok ? { passed: 1, failures: [] } : { passed: 0, failures: [says] }])
    console.log(`${fault.ok ? '✓' : '✗'} ${says}`)
  }
  const { code } = await runCommand(['tsx', 'e2e/faults/run.ts'], { show: 'stderr', limitSeconds: 1500, onLine: count })
  return stageCounts(counts, code)
}
