import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCaseFile } from '@/db/queries/case-file'
import { typedFormOf } from '@/db/queries/typed-forms'
import { typedForms } from '@/db/schema'
import { destroyExpired } from '@/db/writes/expired'
import { closeWithoutAnswer } from './close-without-answer'
import { endMembership } from './end-membership'
import { forgetRequest } from './forget-request'
import { destroyTyped, keepTyped } from './keep-typed'
import { aController, aStaffMember, type StaffActor } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const message = { form: 'message', values: { text: ['Dear Amina, your two contracts'] } }

let desk: Desk
let colleague: StaffActor

beforeAll(async () => {
  desk = await aDesk()
  colleague = await aStaffMember(desk.context, desk.form, { role: 'handler' })
})

afterAll(async () => desk.close())

test('what somebody has typed comes back to them on that form alone, sealed, and to no colleague', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await keep(reference, message)
  await keep(reference, { form: 'decision:access', values: { because: ['Not ours.'] } })
  await keep(reference, { ...message, values: { text: ['Dear Amina, all three contracts'] } })
  expect(await typed(reference, 'message')).toEqual({ text: ['Dear Amina, all three contracts'] })
  expect(await typed(reference, 'decision:access')).toEqual({ because: ['Not ours.'] })
  expect(await typed(reference, 'note')).toBeUndefined()
  expect(await typed(reference, 'message', colleague)).toBeUndefined()
  const rows = await desk.context.db.select().from(typedForms)
  expect(rows).toHaveLength(2)
  expect(rows.map(({ ciphertext }) => Buffer.from(ciphertext).toString('latin1')).join()).not.toMatch(/Amina|Not ours/)
})

test('it is destroyed once it is sent or emptied, and nothing is kept that a stranger or an auditor types', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await keep(reference, message)
  await destroyTyped(as(colleague), reference, 'message')
  expect(await typed(reference, 'message')).toEqual(message.values)
  await destroyTyped(as(desk.handler), reference, 'message')
  expect(await typed(reference, 'message')).toBeUndefined()
  await keep(reference, message)
  expect(await keep(reference, { ...message, values: { text: ['  '] } })).toBeUndefined()
  expect(await typed(reference, 'message')).toBeUndefined()
  const auditor = await aStaffMember(desk.context, desk.form, { role: 'auditor' })
  const stranger = (await aController(desk.context)).admin
  for (const who of [auditor, stranger]) expect(await keep(reference, message, who)).toBeUndefined()
  for (const form of ['Message', 'a'.repeat(60), '../message'])
    expect(await keep(reference, { ...message, form })).toBeUndefined()
  expect(await keep(reference, { ...message, values: { text: ['a'.repeat(100_001)] } })).toBeUndefined()
  expect(await kept(reference)).toBe(0)
})

test('it goes when the request is forgotten, when its writer leaves, and after 30 days', async () => {
  const [forgotten, left, old] = [
    await aRequest(desk.context, desk.form),
    await aRequest(desk.context, desk.form),
    await aRequest(desk.context, desk.form),
  ]
  for (const reference of [forgotten, left, old]) await keep(reference, message)
  await desk.does('2026-04-01', closeWithoutAnswer, forgotten, { reason: 'duplicate', because: 'Asked twice.' })
  await desk.does('2026-04-02', forgetRequest, forgotten, { because: 'not-needed', confirmed: 'yes' }, desk.form.admin)
  expect(await kept(forgotten)).toBe(0)
  expect(await keep(forgotten, message)).toBeUndefined()

  await keep(left, message, colleague)
  await endMembership(as(desk.form.admin), { ...desk.form, userId: colleague.userId }, { handTo: 'nobody' })
  expect([await kept(left), await typed(left, 'message')]).toEqual([1, message.values])

  const { id } = (await theCase(desk.context, old)).row
  const days = (count: number) =>
    desk.context.db
      .update(typedForms)
      .set({ keptAt: sql`now() - make_interval(days => ${count}) + interval '1 minute'` })
      .where(eq(typedForms.requestId, id))
  await days(30)
  await destroyExpired(desk.context.db)
  expect(await typed(old, 'message')).toEqual(message.values)
  await days(31)
  expect(await typed(old, 'message')).toBeUndefined()
  await destroyExpired(desk.context.db)
  expect([await kept(old), await kept(left)]).toEqual([0, 1])
})

function as(actor: StaffActor) {
  return { ...desk.context, actor }
}

function keep(reference: string, what: object, actor = desk.handler) {
  return keepTyped(as(actor), reference, what)
}

async function typed(reference: string, form: string, actor = desk.handler) {
  const { db, keyring } = desk.context
  const file = await findCaseFile(db, actor, reference)
  return file && (await typedFormOf(db, keyring, actor, file, form))?.values
}

async function kept(reference: string): Promise<number> {
  const { id } = (await theCase(desk.context, reference)).row
  return (await desk.context.db.select().from(typedForms).where(eq(typedForms.requestId, id))).length
}
