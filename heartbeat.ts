import { log } from '@/log'

/** Long enough for a busy service, and far shorter than the minute until the next. */
const patienceMs = 5000

/**
 * Tells a service outside that a tick went well, so that somebody hears of it when none does any more. Never throws, follows no
 * redirect and reads nothing; what goes wrong is logged with the host alone, because the path is the secret of it.
 */
export async function beat(url: string | undefined, waitMs = patienceMs): Promise<void> {
  if (!url) return
  try {
    const { ok, status, body } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(waitMs) })
    await body?.cancel()
    if (!ok) tell(url, `HTTP ${status}`)
  } catch (fault) {
    tell(url, codeOf(fault))
  }
}

function tell(url: string, fault: string): void {
  log.warn({ host: new URL(url).host, fault }, 'The heartbeat did not get through')
}

/** What went wrong without its message, which may hold the address. */
function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  const { cause } = fault
  return cause instanceof Error && 'code' in cause ? String(cause.code) : fault.name
}
