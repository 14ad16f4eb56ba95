/** Called by Next once in each server; what needs Node stands in a file of its own, which other runtimes never load. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startInWeb } = await import('./instrumentation-node')
    startInWeb()
  }
}
