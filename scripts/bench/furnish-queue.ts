import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { createAuth } from '@/app/_server/auth'
import { clientHeaders } from '@/app/_server/auth/client-headers'
import { signInWithCode, signInWithPassword } from '@/app/_server/auth/sign-in'
import { signInLimits } from '@/app/_server/auth/sign-in-limits'
import { embeddedEngine } from '@/db/client'
import { databaseNow } from '@/db/queries/now'
import { keepManyRequests } from '@/db/testing/many-requests'
import { dayOf } from '@/domain/calendar/days'
import { environment } from '@/env'
import { closeHouse, openHouse } from '@/house'
import { enrol } from '../seed/sign-ins'
import { founded, founder } from './installation'

/**
 * A program that fills a database before its house starts: BENCH_REQUESTS requests, of which BENCH_OPEN are not closed, and
 * an admin who is signed in, whose cookies are left in the temporary folder.
 */
const house = await openHouse(environment())
const { db, keyring } = house
const { form, admin } = await founded(db, keyring)
const today = dayOf(await databaseNow(db), form.controller.timeZone)
const userId = admin.kind === 'staff' ? admin.userId : ''
const assignees = [userId, ...Array.from({ length: 12 }, (_, index) => `colleague-${index}`)]
const [count, open] = [Number(process.env['BENCH_REQUESTS']), Number(process.env['BENCH_OPEN'])]
await keepManyRequests(db, keyring, { controller: form.controller, count, open, today, assignees })
if (embeddedEngine(db)) await db.execute('vacuum analyze')
writeFileSync(join(process.env['TMPDIR'] ?? '', 'cookies'), await signedIn())
await closeHouse()
process.exit(0)

async function signedIn(): Promise<string> {
  const key = await enrol(house, userId, founder.email, founder.password)
  const secret = house.environment.SESSION_SECRET ?? ''
  const auth = createAuth({ db, origin: house.origin, secret, environment: house.environment })
  const visitor = clientHeaders(new Headers(), '127.0.0.1')
  const first = await signInWithPassword(auth, signInLimits(db, secret, house.environment), visitor, founder)
  visitor.set('cookie', cookiesOf(first))
  return cookiesOf(await signInWithCode(auth, visitor, new TOTP({ secret: Secret.fromBase32(key) }).generate()))
}

function cookiesOf(answer: Awaited<ReturnType<typeof signInWithCode>>): string {
  if (!answer.ok) throw new Error(`Nobody could sign in: ${answer.problem.code}`)
  return answer.cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; ')
}
