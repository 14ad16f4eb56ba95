import { isAPIError } from 'better-auth/api'
import { TooManyPasswords } from '@/db/accounts/passwords'
import { showCodesAgain } from '@/db/accounts/second-factor'
import type { Database } from '@/db/client'
import { passwordWeakness } from '@/domain/policies/password'
import type desk from '@/messages/en/desk.json'
import type { Auth } from '../auth'
import { clientAddressHeader } from './client-headers'
import { signInWithCode, signInWithRecoveryCode } from './sign-in'
import type { SignInLimits } from './sign-in-limits'

/** Why nothing was changed; worded in messages under desk.account.problems. */
export type AccountProblem = {
  code: keyof (typeof desk)['account']['problems']
  field?: string
  params?: Record<string, number>
}
export type AccountChange = { ok: true; cookies: string[] } | { ok: false; problem: AccountProblem }

export type Owner = { userId: string; name: string; email: string }
export type AccountDesk = { db: Database; auth: Auth; visitor: Headers; limits: SignInLimits }

/**
 * A new password for somebody who knows the current one. Every session ends, this one goes on under a new token.
 * Source: OWASP ASVS 5, 6.2.3 and 7.4.3.
 */
export async function changePassword(
  desk: AccountDesk,
  owner: Owner,
  { current, next, again }: { current: string; next: string; again: string },
): Promise<AccountChange> {
  const weakness = passwordWeakness(next, [owner.name, owner.email])
  if (weakness) return refused(weakness, 'next')
  if (next !== again) return refused('differ', 'again')
  if (next === current) return refused('same', 'next')
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
  return counted(desk, owner, 'current', () =>
    desk.auth.api.changePassword({ body, headers: desk.visitor, returnHeaders: true }),
  )
}

/** New recovery codes for somebody who shows both factors anew; the old ones are void, the new ones are shown next. */
export async function renewRecoveryCodes(
  desk: AccountDesk,
  owner: Owner,
  { password, code }: { password: string; code: string },
): Promise<AccountChange> {
  const proved = await provesBoth(desk, owner, { password, code })
  if (!proved.ok) return proved
  await desk.auth.api.generateBackupCodes({ body: { password }, headers: desk.visitor })
  await showCodesAgain(desk.db, owner.userId)
  return { ok: true, cookies: [] }
}

/** Whoever is signed in shows password and code once more, or, where it may stand in for that, a recovery code. */
export async function provesBoth(
  desk: AccountDesk,
  owner: Owner,
  { password, code }: { password: string; code: string },
  { recoveryCode: mayRecover = false }: { recoveryCode?: boolean } = {},
): Promise<AccountChange> {
  const known = await counted(desk, owner, 'password', () =>
    desk.auth.api.verifyPassword({ body: { password }, headers: desk.visitor, returnHeaders: true }),
  )
  if (!known.ok) return known
  const isRecoveryCode = mayRecover && code.replace(/[^a-z0-9]/gi, '').length > 6
  const show = isRecoveryCode ? signInWithRecoveryCode : signInWithCode
  const proved = await show(desk.auth, desk.visitor, code)
  return proved.ok ? { ok: true, cookies: [] } : wrong(desk, owner, { code: 'code-wrong', field: 'code' })
}

/** Whoever sits at an open desk guesses the password no faster here than at the sign-in. */
async function counted(
  { limits, visitor }: AccountDesk,
  { email }: Owner,
  field: string,
  ask: () => Promise<{ headers: Headers }>,
): Promise<AccountChange> {
  const attempt = attemptOf(visitor, email)
  const seconds = await limits.begin(attempt)
  if (seconds > 0) return refused('too-many', field, { minutes: Math.ceil(seconds / 60) })
  try {
    const { headers } = await ask()
    return { ok: true, cookies: headers.getSetCookie() }
  } catch (error) {
    if (error instanceof TooManyPasswords) return refused('busy')
    if (!isAPIError(error)) throw error
    await limits.failed(attempt)
    return refused('password-wrong', field)
  }
}

async function wrong(
  { limits, visitor }: AccountDesk,
  { email }: Owner,
  problem: AccountProblem,
): Promise<AccountChange> {
  await limits.failed(attemptOf(visitor, email))
  return { ok: false, problem }
}

function attemptOf(visitor: Headers, account: string) {
  return { account, address: visitor.get(clientAddressHeader) ?? '' }
}

function refused(code: AccountProblem['code'], field?: string, params?: Record<string, number>): AccountChange {
  return { ok: false, problem: { code, ...(field && { field }), ...(params && { params }) } }
}
