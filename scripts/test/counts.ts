import { relative } from 'node:path'
import { z } from 'zod'

export interface Counts {
  readonly passed: number
  /** What did not pass, a line each: its name and the first line of what it said. */
  readonly failures: readonly string[]
}

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})
type VitestFile = z.infer<typeof VitestReport>['testResults'][number]

const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string() })),
})
type PlaywrightSuite = { specs: z.infer<typeof PlaywrightSpec>[]; suites?: PlaywrightSuite[] | undefined }

const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(PlaywrightSpec),
  get suites() {
    return z.array(PlaywrightSuite).optional()
  },
})
const PlaywrightReport = z.object({
  suites: z.array(PlaywrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })),
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
  return sum(VitestReport.parse(report).testResults.map(fileCounts))
}

function fileCounts({ name: path, status, message, assertionResults }: VitestFile): Counts {
  const name = relative('.', path)
  if (status === 'failed' && assertionResults.length === 0)
    return { passed: 0, failures: [`${name}: ${firstLine(message)}`] }
  const notPassed = assertionResults.filter((result) => result.status !== 'passed')
  return {
    passed: assertionResults.length - notPassed.length,
    failures: notPassed.map(
      ({ fullName, status: standing, failureMessages }) =>
        `${name}: ${fullName}: ${firstLine(failureMessages?.[0] ?? standing)}`,
    ),
  }
}

/** Journeys of a Playwright JSON report; a skipped journey, one that passed at the second try and a broken file are failures. */
export function playwrightCounts(report: unknown): Counts {
  const { suites, errors } = PlaywrightReport.parse(report)
  const broken = errors.map(({ message = 'a journey file does not load' }) => firstLine(message))
  return sum([...suites.map(suiteCounts), { passed: 0, failures: broken }])
}

function suiteCounts({ specs, suites = [] }: PlaywrightSuite): Counts {
  return sum([...suites.map(suiteCounts), ...specs.map(specCounts)])
}

function specCounts({ title, file, tests }: z.infer<typeof PlaywrightSpec>): Counts {
  const notPassed = tests.filter(({ status }) => status !== 'expected')
  return {
    passed: tests.length - notPassed.length,
    failures: notPassed.map(({ status }) => `${file}: ${title}: ${status}`),
  }
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
export function stageCounts({ passed, failures }: Counts, exitCode: number): Counts {
  const silent = failures.length === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failures: silent ? [`ended with ${exitCode} after ${passed} passed`] : failures }
}

/** Adds up. */
export function sum(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1).join()
}
