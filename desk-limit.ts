import { createHash } from 'node:crypto'
import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { countedAs } from '@/counted-address'
import { environment } from '@/env'

type Limiters = { perAddress: BurstyRateLimiter; perSession: BurstyRateLimiter }

let limiters: Limiters | undefined

/**
 * The seconds a visitor of the desk has to wait, or 0: so many pages and forms in a second, and some more at once, for an
 * address and for a session. Each process counts for itself; an endless loop in a browser or a script is stopped, nobody's
 * work is. The address comes first: nobody has checked the session yet, and who invents one each time is stopped there,
 * before it takes memory.
 */
export async function secondsToWait(headers: Headers): Promise<number> {
  limiters ??= newLimiters()
  // The one address that is believed (app/_server/client-address).
  const address = countedAs(headers.get('x-forwarded-for') ?? '')
  try {
    await limiters.perAddress.consume(keyOf(address))
    await limiters.perSession.consume(keyOf(sessionOf(headers) ?? address))
    return 0
  } catch (over) {
    if (!(over instanceof RateLimiterRes)) throw over
    return Math.max(1, Math.ceil(over.msBeforeNext / 1000))
  }
}

function newLimiters(): Limiters {
  const set = environment()
  return {
    perAddress: newLimiter('address', {
      perSecond: set.LIMIT_DESK_REQUESTS_PER_SECOND_PER_ADDRESS,
      burst: set.LIMIT_DESK_REQUESTS_BURST_PER_ADDRESS,
    }),
    perSession: newLimiter('session', {
      perSecond: set.LIMIT_DESK_REQUESTS_PER_SECOND,
      burst: set.LIMIT_DESK_REQUESTS_BURST,
    }),
  }
}

/** Counters are forgotten after the seconds they count in, so that there are never more than requests were let in then. */
function newLimiter(name: string, { perSecond, burst }: { perSecond: number; burst: number }): BurstyRateLimiter {
  const steady = new RateLimiterMemory({ keyPrefix: name, points: perSecond, duration: 1 })
  const more = Math.max(1, burst - perSecond)
  const duration = Math.ceil(burst / perSecond)
  return new BurstyRateLimiter(steady, new RateLimiterMemory({ keyPrefix: `${name}-burst`, points: more, duration }))
}

function sessionOf(headers: Headers): string | undefined {
  return /(?:^|;\s*)(?:__Host-)?desk\.session_token=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
