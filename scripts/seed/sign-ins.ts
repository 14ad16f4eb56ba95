import { Secret, TOTP } from 'otpauth'
import { createAuth } from '@/app/_server/auth'
import { clientHeaders } from '@/app/_server/auth/client-headers'
import { readEnrolment } from '@/app/_server/auth/enrolment'
import { signInWithCode, signInWithPassword } from '@/app/_server/auth/sign-in'
import { signInLimits } from '@/app/_server/auth/sign-in-limits'
import { markCodesKept } from '@/db/accounts/second-factor'
import { endSessions } from '@/db/accounts/sessions'
import { transaction } from '@/db/client'
import type { House } from '@/house'

const stepSeconds = 30

/**
 * Signs a member of staff in for the first time, as they would do it, and gives the secret of the second factor that
 * they enrolled. The code used up is the one of half a minute ago, so that the present one still works.
 */
export async function enrol(house: House, userId: string, email: string, password: string): Promise<string> {
  const { db, origin, environment } = house
  const secret = environment.SESSION_SECRET
  if (!secret) throw new Error('SESSION_SECRET is missing')
  const auth = createAuth({ db, origin, secret, environment })
  const visitor = clientHeaders(new Headers(), '127.0.0.1')
  const first = await signInWithPassword(auth, signInLimits(db, secret, environment), visitor, { email, password })
  const enrolment = await readEnrolment(auth, db, { userId, email })
  if (!first.ok || !enrolment) throw new Error(`${email} could not sign in`)
  visitor.set('cookie', first.cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; '))
  const key = enrolment.text.replaceAll(' ', '')
  const used = new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() - stepSeconds * 1000 })
  const second = await signInWithCode(auth, visitor, used)
  if (!second.ok) throw new Error(`${email} could not enrol a second factor`)
  await markCodesKept(db, userId)
  await transaction(db, (tx) => endSessions(tx, userId))
  return key
}
