import { randomBytes } from 'node:crypto'
import { headers } from 'next/headers'
import { type Auth, createAuth } from './auth'
import { clientHeaders } from './auth/client-headers'
import { signInLimits } from './auth/sign-in-limits'
import { clientAddress } from './client-address'
import { house } from './house'

/** One for the process, however often this module is loaded. */
const everywhere = ((globalThis as Record<symbol, unknown>)[Symbol.for('rightsdesk.sign-in')] ??= {}) as {
  auth?: Auth
  secret?: string
}

/** What the sign-in works with: better-auth, its limits, and what it may know of the visitor. */
export async function signInDesk() {
  const { db, origin, environment } = await house()
  const secret = environment.SESSION_SECRET ?? passingSecret()
  const auth = (everywhere.auth ??= createAuth({ db, origin, secret, environment }))
  const incoming = await headers()
  const visitor = clientHeaders(incoming, clientAddress(incoming))
  return { db, origin, environment, auth, visitor, limits: signInLimits(db, secret, environment) }
}

/** Production does not start without a secret; elsewhere one that lasts as long as the process will do. */
function passingSecret(): string {
  return (everywhere.secret ??= randomBytes(32).toString('base64'))
}
