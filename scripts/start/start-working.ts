import type { Environment } from '@/env'
import { beforeClosing, type House } from '@/house'
import { openSafely } from './open-safely'
import { configurationFault, Refusal } from './refusal'
import { stopOnSignal } from './stop-on-signal'

/** Runs a worker beside the web server until a signal ends it; ends the process with a sentence when it must not run. */
export async function startWorking(
  environment: Environment,
  startWorker: (house: House) => Promise<{ stop: () => Promise<void> }>,
): Promise<void> {
  process.title = 'rightsdesk worker'
  try {
    if (!environment.DATABASE_URL)
      throw new Refusal(
        'The embedded database belongs to the web server, which sends letters itself. Run: npm start',
        configurationFault,
      )
    const { stop } = await startWorker(await openSafely(environment))
    beforeClosing(stop)
    stopOnSignal(async () => undefined)
    console.log(
      environment.SMTP_URL ? 'The worker is at work' : 'The worker is at work; SMTP_URL is missing: no letter leaves',
    )
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    process.stderr.write(`${fault.message}\n`)
    process.exit(fault.exitCode)
  }
}
