import type { RateLimiterDrizzle } from 'rate-limiter-flexible'
import type { Database } from '@/db/client'
import { limiter } from '@/db/limiter'
import { keyedHash } from '@/db/sealing/keyring'
import { emailHash } from '@/db/sealing/search-hashes'
import { tokenHash } from '@/db/sealing/tokens'
import type { HoldReason } from '@/domain/requests/holds'
import type { Environment } from '@/env'
import { log } from '@/log'
import type { House } from './house'

/** Too many in too short a time; `seconds` until the next is taken. */
export class LimitReached extends Error {
  override name = 'LimitReached'

  constructor(readonly seconds: number) {
    super('Limit reached')
  }
}

const minute = 60
const quarter = 15 * 60
const hour = 60 * 60
const day = 24 * hour

/** Every limit of the public side: how many, in how long, counted by all processes together in the database. */
const limits = {
  'draft-address': (set: Environment) => ({ points: set.LIMIT_DRAFTS_PER_HOUR_PER_ADDRESS, seconds: hour }),
  'submit-address': (set: Environment) => ({ points: set.LIMIT_SUBMITS_PER_HOUR_PER_ADDRESS, seconds: hour }),
  'submit-email': (set: Environment) => ({ points: set.LIMIT_SUBMITS_PER_DAY_PER_EMAIL, seconds: day }),
  'submit-all': (set: Environment) => ({ points: set.LIMIT_SUBMITS_PER_HOUR, seconds: hour }),
  'link-address': (set: Environment) => ({ points: set.LIMIT_LINKS_PER_HOUR_PER_ADDRESS, seconds: hour }),
  'link-email': (set: Environment) => ({ points: set.LIMIT_LINKS_PER_15_MINUTES_PER_EMAIL, seconds: quarter }),
  'calculate-address': (set: Environment) => ({
    points: set.LIMIT_CALCULATIONS_PER_MINUTE_PER_ADDRESS,
    seconds: minute,
  }),
  'code-address': (set: Environment) => ({ points: set.LIMIT_CODE_TRIES_PER_HOUR_PER_ADDRESS, seconds: hour }),
  'code-ask': (set: Environment) => ({ points: set.LIMIT_CODE_TRIES, seconds: set.LIMIT_CODE_MINUTES * 60 }),
  'code-email': (set: Environment) => ({ points: set.LIMIT_CODE_TRIES_PER_DAY_PER_EMAIL, seconds: day }),
} as const

type LimitName = keyof typeof limits

/** Counts a form that is begun. Throws `LimitReached` for too many from one network address. */
export async function countDraft(house: House, address: string): Promise<void> {
  const wait = await count(house, 'draft-address', addressKey(house, address))
  if (wait > 0) throw new LimitReached(wait)
}

/**
 * Counts a question to the calculator: holidays take time to compute. Throws `LimitReached` for too many from one
 * network address.
 */
export async function countCalculation(house: House, address: string): Promise<void> {
  const wait = await count(house, 'calculate-address', addressKey(house, address))
  if (wait > 0) throw new LimitReached(wait)
}

/**
 * Counts a request that is about to be sent, a draft once however often it is sent; `email` is empty where another way to
 * reply was given. Throws `LimitReached` for too many from one network address, which then counts for nothing else. Above
 * the other limits the request is received all the same: the answer is why staff look at it before anything is mailed.
 */
export async function countSubmission(
  house: House,
  { address, email, draftToken }: { address: string; email: string; draftToken: string },
): Promise<HoldReason | undefined> {
  const drafts = limiter(house.db, { name: 'submit-draft', points: 1, seconds: day })
  const draft = tokenHash(draftToken)
  const { consumedPoints } = await drafts.penalty(draft)
  const look = consumedPoints === 1 ? count : standing
  const wait = await look(house, 'submit-address', addressKey(house, address))
  if (wait > 0) {
    await drafts.delete(draft)
    throw new LimitReached(wait)
  }
  const isSameMailbox = email !== '' && (await look(house, 'submit-email', emailHash(house.keyring, email))) > 0
  const isMany = (await look(house, 'submit-all', 'all')) > 0
  if (isMany) log.warn({ limit: 'LIMIT_SUBMITS_PER_HOUR' }, 'more requests than expected: received and held for staff')
  if (isSameMailbox) return 'same-mailbox'
  return isMany ? 'many-requests' : undefined
}

/**
 * Whether a code may be sent to this mailbox now; over the limit nothing is sent and nothing is said. The network
 * address is asked first, so that whoever is over its limit takes nothing from the mailbox.
 */
export async function mayAskForCode(house: House, from: { address: string; email: string }): Promise<boolean> {
  if ((await count(house, 'link-address', addressKey(house, from.address))) > 0) return false
  return (await count(house, 'link-email', emailHash(house.keyring, from.email))) === 0
}

/** A code was sent because this browser asked: it has tries of its own, which nobody else can use up. `ask` is secret. */
export async function allowOwnTries(house: House, ask: string): Promise<void> {
  const own = limiterOf(house, 'code-ask')
  await own.set(tokenHash(ask), -own.points, own.duration)
}

/** Whose tries one more counts among: those of the browser that asked, those of all others, or none that are left. */
export type CodeTry = 'own' | 'shared' | 'none'

/**
 * Counts a try of a code for a mailbox, whichever code. Throws `LimitReached` for too many from one network address,
 * which then counts for nothing else.
 */
export async function countCodeTry(
  house: House,
  { address, hashOfEmail, ask }: { address: string; hashOfEmail: string; ask: string | undefined },
): Promise<CodeTry> {
  const wait = await count(house, 'code-address', addressKey(house, address))
  if (wait > 0) throw new LimitReached(wait)
  const own = limiterOf(house, 'code-ask')
  if (ask && (await own.get(tokenHash(ask)))) {
    const { consumedPoints } = await own.penalty(tokenHash(ask))
    return consumedPoints > 0 ? 'none' : 'own'
  }
  return (await count(house, 'code-email', hashOfEmail)) === 0 ? 'shared' : 'none'
}

/** Counts one more; the seconds to wait when that is one too many, else 0. */
async function count(house: House, name: LimitName, key: string): Promise<number> {
  const limit = limiterOf(house, name)
  const { consumedPoints, msBeforeNext } = await limit.penalty(key)
  return consumedPoints > limit.points ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : 0
}

/** The seconds to wait as things stand, without counting. */
async function standing(house: House, name: LimitName, key: string): Promise<number> {
  const limit = limiterOf(house, name)
  const state = await limit.get(key)
  return state && state.consumedPoints > limit.points ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : 0
}

const limiters = new WeakMap<Database, Map<LimitName, RateLimiterDrizzle>>()

function limiterOf({ db, environment }: House, name: LimitName): RateLimiterDrizzle {
  const known = limiters.get(db) ?? new Map<LimitName, RateLimiterDrizzle>()
  limiters.set(db, known)
  const found = known.get(name) ?? limiter(db, { name, ...limits[name](environment) })
  known.set(name, found)
  return found
}

function addressKey({ keyring }: House, address: string): string {
  return keyedHash(keyring, 'address', address)
}
