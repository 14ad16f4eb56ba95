import { createHash } from 'node:crypto'
import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { environment } from '@/env'

let limiter: BurstyRateLimiter | undefined

/**
 * The seconds a session of the desk has to wait, or 0: so many pages and forms in a second, and some more at once. Each
 * process counts for itself; an endless loop in a browser or a script is stopped, nobody's work is.
 */
export async function secondsToWait(headers: Headers): Promise<number> {
  limiter ??= newLimiter()
  try {
    await limiter.consume(whose(headers))
    return 0
  } catch (over) {
    if (!(over instanceof RateLimiterRes)) throw over
    return Math.max(1, Math.ceil(over.msBeforeNext / 1000))
  }
}

function newLimiter(): BurstyRateLimiter {
  const { LIMIT_DESK_REQUESTS_PER_SECOND: perSecond, LIMIT_DESK_REQUESTS_BURST: burst } = environment()
  const steady = new RateLimiterMemory({ keyPrefix: 'desk', points: perSecond, duration: 1 })
  const more = Math.max(1, burst - perSecond)
  return new BurstyRateLimiter(
    steady,
    new RateLimiterMemory({ keyPrefix: 'desk-burst', points: more, duration: Math.ceil(burst / perSecond) }),
  )
}

/** One session, or without one, one address: X-Forwarded-For holds the one that is believed (app/_server/client-address). */
function whose(headers: Headers): string {
  const session = /(?:^|;\s*)(?:__Host-)?desk\.session_token=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
  return createHash('sha256')
    .update(session ?? headers.get('x-forwarded-for') ?? '')
    .digest('base64url')
}
