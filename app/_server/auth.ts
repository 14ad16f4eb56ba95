import { randomInt } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import { accountsAdapter } from '@/db/accounts'
import { hashPassword, verifyPassword } from '@/db/accounts/passwords'
import type { Database } from '@/db/client'
import type { Environment } from '@/env'
import { log } from '@/log'
import { clientAddressHeader } from './auth/client-headers'
import { oneTimeCodes } from './auth/one-time-codes'
import { sessionFields, sessionHooks } from './auth/session-factors'
import { sessionTokens } from './auth/session-tokens'

export type AuthWorld = { db: Database; origin: string; secret: string; environment: Environment }
export type Auth = ReturnType<typeof createAuth>

/**
 * Who is there: password, second factor and sessions, through better-auth on our tables. It has no address of its own:
 * only the functions beside this file call it, so that there is no sign-up and no other endpoint to reach.
 */
export function createAuth({ db, origin, secret, environment }: AuthWorld) {
  return betterAuth({
    appName: 'Rightsdesk',
    baseURL: origin,
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({ part: 'sign-in' }, message) },
    rateLimit: { enabled: false },
    database: accountsAdapter(db),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: environment.LIMIT_SESSION_HOURS * 60 * 60,
      disableSessionRefresh: true,
      additionalFields: sessionFields,
    },
    databaseHooks: { session: sessionHooks(db) },
    advanced: {
      ...cookies(origin),
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    plugins: [secondFactor(), oneTimeCodes(db), sessionTokens],
  })
}

const secondFactorFailures = 5
const secondFactorWait = 15 * 60
const recoveryCodeCount = 10
const legible = '23456789abcdefghjkmnpqrstuvwxyz'

function secondFactor() {
  return twoFactor({
    issuer: 'Rightsdesk',
    accountLockout: { enabled: true, maxFailedAttempts: secondFactorFailures, durationSeconds: secondFactorWait },
    backupCodeOptions: { storeBackupCodes: 'encrypted', customBackupCodesGenerate: recoveryCodes },
  })
}

/** With TLS the cookie is bound to this host and path, and no subdomain can set it (RFC 6265bis, `__Host-`). */
function cookies(origin: string) {
  const secure = origin.startsWith('https:')
  return {
    useSecureCookies: false,
    cookiePrefix: secure ? '__Host-desk' : 'desk',
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

function recoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () =>
    [0, 1, 2].map(() => Array.from({ length: 4 }, () => legible.charAt(randomInt(legible.length))).join('')).join('-'),
  )
}
