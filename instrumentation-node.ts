import { setTimeout } from 'node:timers/promises'
import { environment, type Environment } from '@/env'
import { beforeClosing, openHouse } from '@/house'
import { log } from '@/log'
import { startWorker, type Worker } from './worker'

const secondsBetweenTries = 30

/** Starts the worker inside the web server, where the configuration wants it there, and ends it before the house closes. */
export function startInWeb(): void {
  const settings = environment()
  if (settings.WORKER !== 'in-web') return
  const ending = new AbortController()
  const starting = startSurely(settings, ending.signal)
  beforeClosing(async () => {
    ending.abort()
    await (await starting)?.stop()
  })
}

/** Requests are taken in while the worker cannot start; it is tried again, and `doctor` and the desk miss it meanwhile. */
async function startSurely(settings: Environment, signal: AbortSignal): Promise<Worker | undefined> {
  while (!signal.aborted)
    try {
      return await startWorker(await openHouse(settings))
    } catch (fault) {
      log.error({ err: fault }, 'The worker could not start')
      await setTimeout(secondsBetweenTries * 1000, undefined, { signal }).catch(() => undefined)
    }
  return undefined
}
