import { createHmac } from 'node:crypto'
import type { Database } from '@/db/client'
import { limiter } from '@/db/limiter'
import type { Environment } from '@/env'

/** Who tries: the account named and the network address, both only as keyed hashes. */
export type Attempt = { account: string; address: string }

export type SignInLimits = ReturnType<typeof signInLimits>

const quarter = 15 * 60
const day = 24 * 60 * 60

/**
 * Failures slow down one account from one address, and a whole account after very many in a row; nobody else waits.
 * Source: OWASP ASVS 5, 6.3.1; NIST SP 800-63B-4, 3.2.2 (no more than 100 failures in a row).
 */
export function signInLimits(db: Database, secret: string, environment: Environment) {
  const attempts = limiter(db, { name: 'sign-in', points: environment.LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS, seconds: 60 })
  const failures = limiter(db, {
    name: 'sign-in-failure',
    points: environment.LIMIT_SIGN_IN_FAILURES_PER_15_MINUTES,
    seconds: quarter,
  })
  const inARow = limiter(db, { name: 'sign-in-row', points: environment.LIMIT_SIGN_IN_FAILURES_IN_A_ROW, seconds: day })
  const hashed = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  const keys = ({ account, address }: Attempt) => ({
    address: hashed(`address:${address}`),
    pair: hashed(`pair:${account.toLowerCase()}:${address}`),
    account: hashed(`account:${account.toLowerCase()}`),
  })

  /** Counts an attempt; the seconds to wait before the next is looked at, or 0. */
  async function begin(attempt: Attempt): Promise<number> {
    const { address, pair, account } = keys(attempt)
    const counted = await attempts.penalty(address)
    const waits = [
      counted.consumedPoints > attempts.points ? counted.msBeforeNext : 0,
      await spent(failures, pair),
      await spent(inARow, account),
    ]
    return Math.ceil(Math.max(...waits) / 1000)
  }

  async function failed(attempt: Attempt): Promise<void> {
    const { pair, account } = keys(attempt)
    await failures.penalty(pair)
    await inARow.penalty(account)
  }

  async function succeeded(attempt: Attempt): Promise<void> {
    const { pair, account } = keys(attempt)
    await failures.delete(pair)
    await inARow.delete(account)
  }

  return { begin, failed, succeeded }
}

async function spent(limit: ReturnType<typeof limiter>, key: string): Promise<number> {
  const state = await limit.get(key)
  return state && state.consumedPoints >= limit.points ? state.msBeforeNext : 0
}
