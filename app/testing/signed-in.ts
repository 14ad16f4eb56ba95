import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { markCodesKept } from '@/db/accounts/second-factor'
import { users } from '@/db/schema'
import { everybodysPassword } from '@/db/testing/an-account'
import { readEnrolment } from '../_server/auth/enrolment'
import { signInWithCode, signInWithPassword } from '../_server/auth/sign-in'
import { signInDesk } from '../_server/sign-in-desk'
import { duringVisit } from './desk-visit'
import { origin, type PublicHouse } from './public-house'

/** The cookies of a member of staff who has signed in with both factors, as a browser sends them. */
export async function signedIn({ context: { db } }: PublicHouse, userId: string): Promise<string> {
  const [user] = await db.select().from(users).where(eq(users.id, userId))
  const email = user?.email ?? ''
  return duringVisit(new Headers({ origin }), async () => {
    const { auth, limits, visitor } = await signInDesk()
    const first = await signInWithPassword(auth, limits, visitor, { email, password: everybodysPassword })
    const enrolment = await readEnrolment(auth, db, { userId, email })
    if (!first.ok || !enrolment) throw new Error('No enrolment')
    visitor.set('cookie', asSent(first.cookies))
    const totp = new TOTP({ secret: Secret.fromBase32(enrolment.text.replaceAll(' ', '')) })
    const second = await signInWithCode(auth, visitor, totp.generate())
    if (!second.ok) throw new Error('No second factor')
    await markCodesKept(db, userId)
    return asSent(second.cookies)
  })
}

function asSent(cookies: readonly string[]): string {
  return cookies.map((line) => line.split(';', 1)[0] ?? '').join('; ')
}
