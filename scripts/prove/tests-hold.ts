import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A test of vitest by its project, file and name (all of the file without a name); or a script of the fault suite, on a
 * build of the copy.
 */
export type Proof =
  | { project: 'unit' | 'embedded' | 'postgres'; file: string; name: string }
  | { fault: string; count: number }
  | { script: string; args: string[] }

type Report = { numPassedTests: number; numFailedTests: number }

/**
 * Whether the proof passes in this folder, and the figures it printed. A test that is not found, or does not even load,
 * throws.
 */
export function testsHold(folder: string, proof: Proof): { holds: boolean; figures: string } {
  if ('file' in proof) return vitestHolds(folder, proof)
  const built = run(folder, ['--import', 'tsx', 'scripts/build.ts'])
  if (built.status !== 0) throw new Error(`The copy does not build:\n${built.stdout.slice(-2000)}`)
  const command =
    'script' in proof ? [proof.script, ...proof.args] : ['e2e/faults/run.ts', proof.fault, `--count=${proof.count}`]
  const { status, stdout, stderr } = run(folder, ['--import', 'tsx', ...command])
  const figures = stdout.split('\n').findLast((line) => line.startsWith('{'))
  if (!figures) throw new Error(`${command.join(' ')} came to no result:\n${stderr.slice(-2000)}`)
  return { holds: status === 0, figures }
}

function vitestHolds(folder: string, { project, file, name }: Extract<Proof, { file: string }>) {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const named = name ? ['-t', name] : []
  const report = join(folder, '.cache/proof.json')
  rmSync(report, { force: true })
  const args = [vitest, 'run', '--project', project, file, ...named, '--reporter=json', `--outputFile=${report}`]
  const { stderr } = run(folder, args)
  if (!existsSync(report)) throw new Error(`vitest wrote no report:\n${stderr.slice(-2000)}`)
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Report
  if (numPassedTests + numFailedTests === 0) throw new Error(`${file} has no test named ${name}, or does not load`)
  return { holds: numFailedTests === 0, figures: `${numFailedTests} of ${numPassedTests + numFailedTests} tests fail` }
}

function run(folder: string, args: string[]) {
  const node = join(folder, 'node_modules/node/bin/node')
  return spawnSync(node, args, { cwd: folder, encoding: 'utf8', timeout: 600_000, maxBuffer: 64 * 1024 * 1024 })
}
