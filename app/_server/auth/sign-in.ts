import { isAPIError } from 'better-auth/api'
import { TooManyPasswords } from '@/db/accounts/passwords'
import type desk from '@/messages/en/desk.json'
import type { Auth } from '../auth'
import { clientAddressHeader } from './client-headers'
import type { SignInLimits } from './sign-in-limits'

/** Why nobody was signed in; worded in messages under desk.signIn.problems. */
export type SignInProblem = {
  code: keyof (typeof desk)['signIn']['problems']
  field?: string
  params?: Record<string, number>
}

/** `code`: the second factor is asked for. `enrol`: there is none yet. */
export type Step = 'code' | 'enrol' | 'desk'
export type SignIn = { ok: true; next: Step; cookies: string[] } | { ok: false; problem: SignInProblem }

/**
 * The first step: address and password. What is wrong with them is not told, and a person who does not exist costs the
 * same hash as one who does. Nobody is signed in by this alone.
 */
export async function signInWithPassword(
  auth: Auth,
  limits: SignInLimits,
  headers: Headers,
  { email, password }: { email: string; password: string },
): Promise<SignIn> {
  const attempt = { account: email, address: headers.get(clientAddressHeader) ?? '' }
  const seconds = await limits.begin(attempt)
  if (seconds > 0) return refused('too-many-sign-ins', { minutes: Math.ceil(seconds / 60) })
  const signedIn = await answered(() =>
    auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  )
  if ('problem' in signedIn) {
    if (signedIn.problem.code === 'sign-in-wrong') await limits.failed(attempt)
    return { ok: false, problem: signedIn.problem }
  }
  await limits.succeeded(attempt)
  const cookies = signedIn.headers.getSetCookie()
  if ('twoFactorRedirect' in signedIn.response) return { ok: true, next: 'code', cookies }
  return beginEnrolment(auth, withCookies(headers, cookies), { password, cookies })
}

/** A new secret for each; who signs in at the same moment as themselves may find their session ended by the other one. */
async function beginEnrolment(
  auth: Auth,
  headers: Headers,
  { password, cookies }: { password: string; cookies: string[] },
): Promise<SignIn> {
  const begun = await answered(() =>
    auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders: true }),
  )
  if (!('problem' in begun)) return { ok: true, next: 'enrol', cookies }
  const isOver = begun.problem.code === 'sign-in-wrong'
  return { ok: false, problem: isOver ? { code: 'sign-in-expired' } : begun.problem }
}

/** The second step, and the last one of an enrolment: the code of the authenticator, which is used up. */
export async function signInWithCode(auth: Auth, headers: Headers, code: string): Promise<SignIn> {
  const digits = code.normalize('NFKC').replace(/[\s-]/g, '')
  const body = { code: /^\d{6}$/.test(digits) ? digits : '-' }
  return finished(await answered(() => auth.api.verifyTOTP({ body, headers, returnHeaders: true })), 'code-wrong')
}

/** The second step without the authenticator: a recovery code, which is used up. */
export async function signInWithRecoveryCode(auth: Auth, headers: Headers, code: string): Promise<SignIn> {
  const letters = code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const body = { code: letters.replace(/(.{4})(?=.)/g, '$1-') }
  return finished(
    await answered(() => auth.api.verifyBackupCode({ body, headers, returnHeaders: true })),
    'recovery-code-wrong',
  )
}

function finished(answer: Answer<unknown>, wrong: SignInProblem['code']): SignIn {
  if ('problem' in answer) {
    const { problem } = answer
    return { ok: false, problem: problem.code === 'sign-in-wrong' ? { code: wrong, field: 'code' } : problem }
  }
  return { ok: true, next: 'desk', cookies: answer.headers.getSetCookie() }
}

type Answer<Response> = { headers: Headers; response: Response } | { problem: SignInProblem }

async function answered<Response>(
  ask: () => Promise<{ headers: Headers; response: Response }>,
): Promise<Answer<Response>> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TooManyPasswords) return { problem: { code: 'sign-in-busy' } }
    if (!isAPIError(error)) throw error
    return { problem: problemOf(error) }
  }
}

/** A challenge that is over sends back to the password; a lock tells how long; everything else is alike. */
function problemOf({ body }: { body?: { code?: unknown } | undefined }): SignInProblem {
  if (body?.code === 'ACCOUNT_TEMPORARILY_LOCKED') return { code: 'too-many-sign-ins', params: { minutes: 15 } }
  if (body?.code === 'INVALID_TWO_FACTOR_COOKIE') return { code: 'sign-in-expired' }
  if (body?.code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') return { code: 'sign-in-expired' }
  return { code: 'sign-in-wrong' }
}

function refused(code: SignInProblem['code'], params: SignInProblem['params']): SignIn {
  return { ok: false, problem: { code, ...(params ? { params } : {}) } }
}

function withCookies(headers: Headers, cookies: string[]): Headers {
  const sent = new Headers(headers)
  sent.set('cookie', cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; '))
  return sent
}
