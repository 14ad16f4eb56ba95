import { eq, type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { controllers, memberships } from '@/db/schema'
import { anAccount } from '@/db/testing/an-account'
import { addMember } from '@/db/writes/controllers'
import { staff } from '@/domain/policies/actor'
import { setUpController } from './set-up-controller'
import { aController } from './testing/a-controller'
import { type TestHouse, testHouse } from './testing/house'

const organisation = {
  name: 'Lindenhof Versand',
  country: 'DE',
  regimes: 'eu-gdpr',
  holidayCountry: 'DE-BE',
  timeZone: 'Europe/Berlin',
  firstAddress: 'privacy@lindenhof.example',
  secondAddress: 'office@lindenhof.example',
}
const isTaken = { ok: false, problems: [{ code: 'slug-taken', field: 'slug' }] }

let house: TestHouse
let elsewhere: string
let ruth: string

beforeAll(async () => {
  house = await testHouse()
  const { controllerId, admin } = await aController(house.context)
  elsewhere = controllerId
  ruth = admin.userId
})

afterAll(async () => house.close())

test('an organisation that is set up twice leads to the one that was made', async () => {
  const input = { slug: 'second', telephone: '030 123', postalAddress: '' }
  const twice = await Promise.all([1, 2].map(async () => setUp(input)))
  expect(twice).toMatchObject([1, 2].map(() => ({ ok: true, slug: 'second' })))
  expect(twice[0]).toEqual(twice[1])
})

test.for<[string, object]>([
  ['name', { name: 'Another' }],
  ['law', { regimes: 'uk-gdpr' }],
  ['laws, none', { regimes: '', noStatuteApplies: 'on' }],
  ['country', { country: 'AT' }],
  ['holidays', { holidayCountry: 'DE-BY' }],
  ['time zone', { timeZone: 'Europe/London' }],
  ['promise', { promiseDays: '20' }],
  ['first address for notices', { firstAddress: 'new@lindenhof.example' }],
  ['second address for notices', { secondAddress: 'new@lindenhof.example' }],
  ['telephone, now given', { telephone: '030 123' }],
  ['officer, no longer given', { officerName: '' }],
])('the same address again, with another %s, is refused there', async ([what, change]) => {
  const slug = `changed-${what.replaceAll(/[ ,]+/g, '-')}`
  expect(await setUp({ slug, officerName: 'Tomáš Novák' })).toMatchObject({ ok: true })
  expect(await setUp({ slug, officerName: 'Tomáš Novák', ...change })).toMatchObject(isTaken)
})

test('it is refused ten minutes after, and once its form is open', async () => {
  const first = await setUp({ slug: 'third' })
  await change('third', { createdAt: sql`now() - interval '9 minutes'` })
  expect(await setUp({ slug: 'third' })).toEqual(first)
  await change('third', { createdAt: sql`now() - interval '10 minutes 1 second'` })
  expect(await setUp({ slug: 'third' })).toMatchObject(isTaken)
  await change('third', { createdAt: sql`now()`, openedAt: sql`now()` })
  expect(await setUp({ slug: 'third' })).toMatchObject(isTaken)
})

test('it is refused for whoever is not its admin, or no longer', async () => {
  const { db } = house.context
  const first = await setUp({ slug: 'fourth' })
  if (!first.ok) throw new Error('Nothing was set up')
  const { controllerId } = first
  const other = await anAccount(db, { name: 'Tomáš Novák', email: 'tomas@lindenhof.example' })
  expect(await setUp({ slug: 'fourth' }, other.userId)).toMatchObject(isTaken)
  for (const role of ['handler', 'manager', 'auditor'] as const) {
    await db.transaction(async (tx) => addMember(tx, { controllerId, userId: ruth, role, mayVerify: false }))
    expect(await setUp({ slug: 'fourth' })).toMatchObject(isTaken)
  }
  await db.transaction(async (tx) => addMember(tx, { controllerId, userId: ruth, role: 'admin', mayVerify: true }))
  expect(await setUp({ slug: 'fourth' })).toEqual(first)
  await db
    .update(memberships)
    .set({ endedAt: sql`now()` })
    .where(eq(memberships.controllerId, controllerId))
  expect(await setUp({ slug: 'fourth' })).toMatchObject(isTaken)
})

/** As an admin of another organisation. */
async function setUp(input: object, userId = ruth) {
  const actor = staff(userId, [{ controllerId: elsewhere, role: 'admin', mayVerify: true }])
  return setUpController({ ...house.context, actor }, { ...organisation, ...input })
}

async function change(slug: string, moments: Partial<Record<'createdAt' | 'openedAt', SQL>>): Promise<void> {
  await house.context.db.update(controllers).set(moments).where(eq(controllers.slug, slug))
}
