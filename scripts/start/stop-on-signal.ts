import { closeHouse } from '@/house'
import { log } from '@/log'

/** The first signal ends what is on its way, then the process with code 0; a second one ends it at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(130)
    stopping = true
    console.log(`${signal}: ending what is on its way`)
    stop()
      .then(closeHouse)
      .then(
        () => process.exit(0),
        (fault: unknown) => {
          log.error({ err: fault }, 'What was on its way could not be ended')
          process.exit(1)
        },
      )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
}
