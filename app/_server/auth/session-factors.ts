import type { BetterAuthOptions } from 'better-auth'
import { endUnprovedSessions } from '@/db/accounts/sessions'
import { isDisabled } from '@/db/accounts/staff'
import type { Database } from '@/db/client'

type SessionHooks = NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>
type Endpoint = Parameters<NonNullable<NonNullable<SessionHooks['create']>['before']>>[1]

/** What better-auth keeps of a session beyond its own fields; nobody sets it by a request. */
export const sessionFields = { secondFactorAt: { type: 'date', required: false, input: false } } as const

/**
 * Each session remembers whether the second factor was shown in it. Of the sessions that the password alone has opened,
 * a person has one, the newest, and none once a second factor is shown: nobody waits in one for the owner to enrol.
 */
export function sessionHooks(db: Database): SessionHooks {
  return {
    create: {
      before: async ({ userId }, endpoint) => {
        if (await isDisabled(db, userId)) return false
        return { data: { secondFactorAt: shownAt(endpoint) } }
      },
      after: async ({ id, userId }) => endUnprovedSessions(db, userId, id),
    },
  }
}

const provingPaths = ['/two-factor/verify-totp', '/two-factor/verify-backup-code']

function shownAt(endpoint: Endpoint): Date | null {
  if (!endpoint) return null
  if (provingPaths.includes(endpoint.path)) return new Date()
  const before: unknown = endpoint.path === '/change-password' && endpoint.context.session?.session['secondFactorAt']
  return before instanceof Date ? before : null
}
