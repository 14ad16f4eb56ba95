import { createHmac } from 'node:crypto'
import type { Database } from '@/db/client'
import { limiter } from '@/db/limiter'
import type { Environment } from '@/env'

/** Who tries: the account named and the network address, both only as keyed hashes. */
export type Attempt = { account: string; address: string }

/** Counts attempts and tells how long to wait. */
export type SignInLimits = {
  /** Counts an attempt; the seconds to wait before the next is looked at, or 0. */
  begin: (attempt: Attempt) => Promise<number>
  failed: (attempt: Attempt) => Promise<void>
  succeeded: (attempt: Attempt) => Promise<void>
}

const quarter = 15 * 60
const day = 24 * 60 * 60

/**
 * Failures slow down one account from one address, and a whole account for the rest of a day after very many in a row;
 * nobody else waits.
 * Source: OWASP ASVS 5, 6.3.1; NIST SP 800-63B-4, 3.2.2 (no more than 100 failures in a row).
 */
export function signInLimits(db: Database, secret: string, set: Environment): SignInLimits {
  const perAddress = limiter(db, { name: 'sign-in', points: set.LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS, seconds: 60 })
  const perPair = limiter(db, {
    name: 'sign-in-failure',
    points: set.LIMIT_SIGN_IN_FAILURES_PER_15_MINUTES,
    seconds: quarter,
  })
  const inARow = limiter(db, { name: 'sign-in-row', points: set.LIMIT_SIGN_IN_FAILURES_IN_A_ROW, seconds: day })
  return {
    begin: async (attempt) => {
      const { address, pair, account } = keysOf(attempt, secret)
      const counted = await perAddress.penalty(address)
      const over = counted.consumedPoints > perAddress.points ? counted.msBeforeNext : 0
      return Math.ceil(Math.max(over, await spent(perPair, pair), await spent(inARow, account)) / 1000)
    },
    failed: async (attempt) => {
      const { pair, account } = keysOf(attempt, secret)
      await perPair.penalty(pair)
      await inARow.penalty(account)
    },
    succeeded: async (attempt) => {
      const { pair, account } = keysOf(attempt, secret)
      await perPair.delete(pair)
      await inARow.delete(account)
    },
  }
}

function keysOf({ account, address }: Attempt, secret: string) {
  const hashed = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  const name = account.toLowerCase()
  return { address: hashed(`address:${address}`), pair: hashed(`pair:${name}:${address}`), account: hashed(name) }
}

async function spent(limit: ReturnType<typeof limiter>, key: string): Promise<number> {
  const state = await limit.get(key)
  return state && state.consumedPoints >= limit.points ? state.msBeforeNext : 0
}
