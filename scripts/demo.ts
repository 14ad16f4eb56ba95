import { existsSync } from 'node:fs'
import { demoEnvironment } from './demo/demo-environment'
import { readDemoFile } from './demo/demo-file'
import { DemoProblem } from './demo/demo-problem'
import { prepare, refuseForeignData } from './demo/prepare'
import { refuseTakenPort } from './demo/refuse-taken-port'
import { codes, signpost } from './demo/signpost'

try {
  if (process.argv.includes('--code')) printCodes()
  else await runDemo(process.env.PORT || '3000')
} catch (fault) {
  const isExpected = fault instanceof Error && [DemoProblem.name, 'DatabaseInUse'].includes(fault.name)
  if (!isExpected) throw fault
  console.error(fault.message)
  process.exit(1)
}

async function runDemo(port: string): Promise<void> {
  console.log(
    existsSync('./data/database')
      ? 'Rightsdesk, the demo'
      : 'Rightsdesk, the demo: the first start takes a few minutes',
  )
  await refuseTakenPort(port)
  refuseForeignData()
  const variables = demoEnvironment(port)
  await prepare(variables)
  Object.assign(process.env, variables)
  await serve(variables.APP_URL ?? '')
}

/**
 * A newer version may bring new tables. Everything is loaded only now, because the environment is read once, when the
 * first module that needs it is loaded.
 */
async function serve(origin: string): Promise<void> {
  const { refuseInsecureConfiguration } = await import('@/insecurities')
  const { startServing } = await import('./start/start-serving')
  const { migrate } = await import('@/db/migrate')
  const environment = refuseInsecureConfiguration()
  await migrate({ folder: environment.DATABASE_FOLDER })
  await startServing(environment)
  const demo = readDemoFile()
  if (demo) console.log(`\n${signpost(demo, origin)}`)
}

function printCodes(): void {
  const demo = readDemoFile()
  if (!demo) throw new DemoProblem('There is no demo yet. Start it first: npm run demo')
  console.log(codes(demo))
}
