import { existsSync, renameSync, rmSync } from 'node:fs'
import { isBuildCurrent } from '../build/stamp'
import { runCommand } from '../run-command'
import { hasDemoKeys } from './demo-environment'
import { readDemoFile } from './demo-file'
import { DemoProblem } from './demo-problem'
import { step } from './step'

const folder = './data/database'
const unfinished = './data/database.unfinished'
const limitSeconds = 900

type Variables = Record<string, string>

/** What a demo needs and does not have yet: a build of these sources, and an installation that is filled once. */
export async function prepare(variables: Variables): Promise<void> {
  if (!isBuildCurrent()) await step('Building the pages (about a minute)', () => run('scripts/build.ts', variables))
  if (!existsSync(folder)) await step('Making and filling the database', () => fill(variables))
}

/** Data that this demo cannot open, or did not make, is left alone. */
export function refuseForeignData(): void {
  if (!existsSync(folder)) return
  if (!hasDemoKeys())
    throw new DemoProblem(
      './data holds a database whose keys are not in ./keys. Bring the keys back, or move ./data away.',
    )
  if (!readDemoFile())
    throw new DemoProblem('./data holds an installation that the demo did not make. Move it away, or use npm start.')
}

/** A database gets its name when it is complete, so an interrupted first run begins again. */
async function fill(variables: Variables): Promise<void> {
  rmSync(unfinished, { recursive: true, force: true })
  await run('scripts/seed.ts', { ...variables, DATABASE_FOLDER: unfinished, LOG_LEVEL: 'warn' })
  renameSync(unfinished, folder)
}

async function run(script: string, env: Variables): Promise<void> {
  const { code, output } = await runCommand([process.execPath, '--import', 'tsx', script], { env, limitSeconds })
  if (code === 0) return
  throw new DemoProblem(`${output.trimEnd()}\n${script} ended with ${code}; what it said stands above.`)
}
