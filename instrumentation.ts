import type { Instrumentation } from 'next'

/** Called by Next once in each server; what needs Node stands in a file of its own, which other runtimes never load. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startInWeb } = await import('./instrumentation-node')
    startInWeb()
  }
}

/** The log has every fault of a page or action; Next itself says nothing, because it would say it unmasked. */
export const onRequestError: Instrumentation.onRequestError = async (...told) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const [{ logIncident }, { log }] = await Promise.all([import('./incidents'), import('./log')])
    logIncident(log, told)
  }
}
