import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letInAgain } from '@/casework/let-in-again'
import { aController, aStaffMember } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { users } from '@/db/schema'
import { eq } from 'drizzle-orm'
import { readEnvironment } from '@/env'
import { join } from './join'
import { signInLimits } from './sign-in-limits'

let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
})

afterAll(async () => house.close())

test('who is let in again signs in at once, however often somebody else has guessed', async () => {
  const { context } = house
  const form = await aController(context)
  const { userId } = await aStaffMember(context, form, { role: 'handler' })
  const [{ email } = { email: '' }] = await context.db.select().from(users).where(eq(users.id, userId))
  const set = readEnvironment({ LIMIT_SIGN_IN_FAILURES_IN_A_ROW: '3' })
  const limits = signInLimits(context.db, randomBytes(32).toString('base64'), set)
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) await limits.failed({ account: email, address })
  expect(await limits.begin({ account: email, address: '192.0.2.9' })).toBeGreaterThan(86_000)

  const again = await letInAgain({ ...context, actor: form.admin }, { ...form, userId }, 7)
  if (!again.ok) throw new Error('Not let in again')
  const link = { token: again.path.replace('/join/', ''), email, address: '192.0.2.9' }
  const acceptance = { password: 'orchard 27 lantern sail', signedInAs: undefined }
  expect(await join({ db: context.db, limits }, link, acceptance)).toMatchObject({ ok: true })
  expect(await limits.begin({ account: email, address: '192.0.2.9' })).toBe(0)
})
