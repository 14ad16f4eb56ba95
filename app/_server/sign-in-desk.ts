import { randomBytes } from 'node:crypto'
import { headers } from 'next/headers'
import type { Database } from '@/db/client'
import { type Auth, createAuth } from './auth'
import { clientHeaders } from './auth/client-headers'
import { signInLimits } from './auth/sign-in-limits'
import { clientAddress } from './client-address'
import { house } from './house'

/** One for each database of the process, however often this module is loaded. */
const everywhere = ((globalThis as Record<symbol, unknown>)[Symbol.for('rightsdesk.sign-in')] ??= {
  auths: new WeakMap(),
}) as { auths: WeakMap<Database, Auth>; secret?: string }

/** What the sign-in works with: better-auth, its limits, and what it may know of the visitor. */
export async function signInDesk() {
  const { db, origin, environment } = await house()
  const secret = environment.SESSION_SECRET ?? passingSecret()
  const auth = everywhere.auths.get(db) ?? createAuth({ db, origin, secret, environment })
  everywhere.auths.set(db, auth)
  const incoming = await headers()
  const visitor = clientHeaders(incoming, clientAddress(incoming))
  return { db, origin, environment, auth, visitor, limits: signInLimits(db, secret, environment) }
}

/** Production does not start without a secret; elsewhere one that lasts as long as the process will do. */
function passingSecret(): string {
  return (everywhere.secret ??= randomBytes(32).toString('base64'))
}
