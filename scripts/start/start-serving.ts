import type { Environment } from '@/env'
import { isBuilt } from '../build/stamp'
import { openDoor } from '../door/open-door'
import { announce } from './announce'
import { openSafely } from './open-safely'
import { Refusal } from './refusal'
import { serve } from './serve'
import { stopOnSignal } from './stop-on-signal'

/** How long requests on their way may still take after the signal to stop. */
const patienceSeconds = 10

/** Opens the installation and serves it until a signal ends it; ends the process with a sentence when it must not run. */
export async function startServing(environment: Environment): Promise<void> {
  process.title = 'rightsdesk'
  try {
    if (!isBuilt()) throw new Refusal('There is no build. Run: npm run build', 1)
    const house = await openSafely(environment)
    const closeDoor = environment.DATABASE_URL ? undefined : await openDoor(house)
    const server = await serve(environment)
    await announce(house)
    stopOnSignal(async () => {
      await server.stop(patienceSeconds)
      await closeDoor?.()
    })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    process.stderr.write(`${fault.message}\n`)
    process.exit(fault.exitCode)
  }
}
