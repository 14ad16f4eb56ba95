import { and, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dossiers, drafts, letters as letterTable, sealedEntries, ticks } from '@/db/schema'
import { saveDraft } from './save-draft'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, letters, theCase, theLetter } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { tickOn } from './testing/ticks'

let house: TestHouse
let organisation: TestController

beforeAll(async () => {
  house = await testHouse()
  organisation = await aController(house.context)
})

afterAll(async () => house.close())

test('a promised day that passes before that of the law: the person is told, once, with both days', async () => {
  const reference = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  const told = async () =>
    (await letters(house.context, reference)).filter(({ kind }) => kind === 'later-than-promised')

  await tickOn(house.context, '2026-04-04')
  expect(await told()).toEqual([])
  await tickOn(house.context, '2026-04-05')
  await tickOn(house.context, '2026-04-06')

  expect(await told()).toHaveLength(1)
  expect((await theCase(house.context, reference)).row).toMatchObject({ binds: 'promise', dueOn: '2026-04-04' })
})

test('a draft that was not sent is destroyed with all that was typed; one that is still young stays', async () => {
  const { db } = house.context
  const answers = { name: 'Tomáš Novák' }
  const old = await saveDraft(house.context, organisation, { token: undefined, answers, hours: 1 })
  const young = await saveDraft(house.context, organisation, { token: undefined, answers, hours: 24 })
  const [first] = await db.select().from(drafts).where(isNull(drafts.requestId)).orderBy(drafts.expiresAt).limit(1)
  if (!first) throw new Error('There is no draft')
  await db.update(drafts).set({ expiresAt: '2026-03-05T00:00:00Z' }).where(eq(drafts.id, first.id))

  expect((await tickOn(house.context, '2026-03-06')).destroyed).toMatchObject({ drafts: 1 })

  expect(old.token).not.toBe(young.token)
  expect(await db.select().from(dossiers).where(eq(dossiers.id, first.dossierId))).toEqual([])
  expect(await db.select().from(sealedEntries).where(eq(sealedEntries.dossierId, first.dossierId))).toEqual([])
  expect(await db.select().from(drafts).where(isNull(drafts.requestId))).toHaveLength(1)
})

test('one tick destroys every draft whose time is over, however many there are', async () => {
  const { db } = house.context
  const dossierId = sql<string>`gen_random_uuid()`
  const many = sql`generate_series(1, 450) as number`
  await db.execute(sql`
    with opened as (
      insert into dossiers (id, kek_version) select ${dossierId}, 1 from ${many} returning id
    )
    insert into drafts (token_hash, controller_id, form_id, dossier_id, expires_at)
    select id::text, ${organisation.controllerId}, ${organisation.formId}, id, '2026-03-05T00:00:00Z' from opened`)

  expect((await tickOn(house.context, '2026-03-06')).destroyed).toMatchObject({ drafts: 450 })
})

test('a tick leaves word that somebody watches the clock', async () => {
  await tickOn(house.context, '2026-03-07')

  const [tick] = await house.context.db.select().from(ticks).where(eq(ticks.name, 'tick'))
  expect(tick?.details).toMatchObject({ reminders: 0 })
})

test('a letter that no mail server takes: staff are told, once', async () => {
  const { db } = house.context
  const reference = await aRequest(house.context, organisation, { confirmed: false })
  const { id } = await theLetter(house.context, reference, 'confirm-your-request')
  await db.update(letterTable).set({ state: 'failed' }).where(eq(letterTable.id, id))

  await tickOn(house.context, '2026-03-06')
  await tickOn(house.context, '2026-03-07')

  const told = (await letters(house.context, reference)).filter(({ kind }) => kind === 'letter-not-delivered')
  expect(told.map(({ props }) => props)).toEqual([{ reference, dueOn: '2026-04-04', letter: 'confirm-your-request' }])
})

test('a letter that no mail server has taken for a day: staff are told once, and once more where it is refused', async () => {
  const { db } = house.context
  await db.update(letterTable).set({ state: 'cancelled' })
  const reference = await aRequest(house.context, organisation, { confirmed: false })
  const { id } = await theLetter(house.context, reference, 'confirm-your-request')
  const becomes = async (changed: { escalatedAt?: string; state?: 'failed' }) =>
    db.update(letterTable).set(changed).where(eq(letterTable.id, id))

  await tickOn(house.context, '2026-03-06')
  await becomes({ escalatedAt: '2026-03-06T12:00:00Z' })
  for (const day of ['2026-03-06', '2026-03-07'] as const) await tickOn(house.context, day)
  await becomes({ state: 'failed' })
  await tickOn(house.context, '2026-03-08')

  const told = (await letters(house.context, reference)).filter(({ kind }) => kind === 'letter-not-delivered')
  const about = { reference, dueOn: '2026-04-04', letter: 'confirm-your-request' }
  expect(told.map(({ props }) => props)).toEqual([{ ...about, isTried: true }, about])
})

test('of letters that have not left for a day the next is told of once what was told of the one before has left', async () => {
  const { db } = house.context
  await db.update(letterTable).set({ state: 'cancelled' })
  for (let person = 0; person < 2; person += 1) await aRequest(house.context, organisation, { confirmed: false })
  const toPersons = and(eq(letterTable.kind, 'confirm-your-request'), eq(letterTable.state, 'owed'))
  await db.update(letterTable).set({ escalatedAt: '2026-03-06T12:00:00Z' }).where(toPersons)
  const told = and(eq(letterTable.kind, 'letter-not-delivered'), eq(letterTable.state, 'owed'))
  const waiting = async () => (await db.select().from(letterTable).where(told)).length

  for (let tick = 0; tick < 3; tick += 1) await tickOn(house.context, '2026-03-06')
  expect(await waiting()).toBe(1)
  await db.update(letterTable).set({ state: 'sent' }).where(told)
  await tickOn(house.context, '2026-03-06')

  expect(await waiting()).toBe(1)
})
