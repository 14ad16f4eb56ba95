import { z } from 'zod'

export interface Counts {
  readonly passed: number
  readonly failed: number
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

const FaultLine = z.object({
  id: z.string(),
  says: z.string(),
  ok: z.boolean(),
  figure: z.union([z.string(), z.number()]),
})
type Fault = z.infer<typeof FaultLine>

/** Tests of a vitest JSON report; a skipped test and a file that could not be read are failures. */
export function vitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = VitestReport.parse(report)
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + broken.length }
}

/** Journeys of a Playwright JSON report; a skipped journey, one that passed at the second try and a broken file are failures. */
export function playwrightCounts(report: unknown): Counts {
  const { stats, errors } = PlaywrightReport.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }
}

/** A fault from one line of the fault suite; nothing for talk, and a failed fault for a line that cannot be read. */
export function faultOf(line: string): Fault | undefined {
  if (!line.startsWith('{')) return undefined
  const parsed = FaultLine.safeParse(jsonOf(line))
  return parsed.data ?? { id: '?', says: 'the line of a fault can be read', ok: false, figure: line }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    return error
  }
}

/** A stage that ended badly without naming a failure, or that ran nothing, has failed once. */
export function stageCounts({ passed, failed }: Counts, exitCode: number): Counts {
  const silent = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: silent ? 1 : failed }
}

/** Adds up. */
export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  )
}
