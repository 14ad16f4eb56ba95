import { readFileSync, rmSync } from 'node:fs'
import { runCommand, type Ended } from '../run-command'
import { stageCounts, sum, vitestCounts, type Counts } from '../test/counts'
import { steps, type Step } from './steps'

const atOnce = 2
const limitSeconds = 300

/** Runs every step of the check, two at a time, prints a line and its seconds for each, and what it said when it failed. */
export async function runChecks(): Promise<Counts> {
  const waiting = [...steps]
  const counted: Counts[] = []
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) counted.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return sum(counted)
}

async function runStep(step: Step): Promise<Counts> {
  if (step.report) rmSync(step.report, { force: true })
  const ended = await runCommands(step)
  const counts = stageCounts(countsOf(step, ended), ended.code)
  const figure = step.report ? `, ${counts.passed} passed` : ''
  console.log(`${counts.failures.length === 0 ? '✓' : '✗'} ${step.name} (${ended.seconds.toFixed(1)} s${figure})`)
  if (counts.failures.length > 0) console.log(indented(ended.output))
  return counts
}

async function runCommands({ commands }: Step): Promise<Ended> {
  let all: Ended = { code: 0, stdout: '', output: '', seconds: 0 }
  for (const command of commands) {
    const ended = await runCommand(command, { limitSeconds, env: { NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' } })
    all = { ...ended, output: all.output + ended.output, seconds: all.seconds + ended.seconds }
    if (ended.code !== 0) break
  }
  return all
}

function countsOf({ name, report }: Step, { code }: Ended): Counts {
  if (!report) return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [name] }
  return readVitestReport(report)
}

/** Nothing counted when the run ended before it could write its report: the stage has failed then. */
export function readVitestReport(file: string): Counts {
  try {
    return vitestCounts(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    return { passed: 0, failures: [`${file} could not be read: ${String(error)}`] }
  }
}

function indented(output: string): string {
  return output.trimEnd().replace(/^/gm, '  ')
}
