import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barMember } from './bar-member'
import { aController, aStaffMember, type StaffActor } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { writeNote } from './write-note'
import { presences } from '@/db/schema'
import { forgetPresences } from '@/db/writes/presences'
import { changedSince } from '@/db/queries/news'
import { databaseNow } from '@/db/queries/now'
import { beHere } from './be-here'

let desk: Desk
let colleague: StaffActor
let stranger: StaffActor

beforeAll(async () => {
  desk = await aDesk()
  colleague = await aStaffMember(desk.context, desk.form, { role: 'handler' })
  stranger = (await aController(desk.context)).admin
})

afterAll(async () => desk.close())

test('who has a request open is shown to those who may see it, as long as they are there and may see it themselves', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const who = async (actor: StaffActor) =>
    (await beHere({ ...desk.context, actor }, reference))?.here.map(({ userId }) => userId)
  expect(await who(colleague)).toEqual([])
  expect(await who(desk.handler)).toEqual([colleague.userId])
  expect(await who(desk.form.admin)).toEqual([colleague.userId, desk.handler.userId])
  expect(await who(stranger)).toBeUndefined()

  await desk.does(
    '2026-04-01',
    barMember,
    reference,
    { userId: colleague.userId, because: 'Her sister.' },
    desk.form.admin,
  )
  expect(await who(desk.handler)).toEqual([desk.form.admin.userId])
  expect(await who(colleague)).toBeUndefined()
})

test('somebody who comes back has been here since then, and after an hour nobody knows that they looked', async () => {
  const { db } = desk.context
  const reference = await aRequest(desk.context, desk.form)
  const { id } = (await theCase(desk.context, reference)).row
  const as = (actor: StaffActor) => beHere({ ...desk.context, actor }, reference)
  const longAgo = '2026-04-01T08:00:00.000Z'
  const row = { requestId: id, since: longAgo }
  await db.insert(presences).values({ ...row, userId: colleague.userId, seenAt: longAgo })
  await db.insert(presences).values({ ...row, userId: stranger.userId, seenAt: longAgo })
  expect((await as(desk.handler))?.here).toEqual([])
  const before = await databaseNow(db)
  await as(colleague)
  const [back] = (await as(desk.handler))?.here ?? []
  expect([back?.userId, (back?.since ?? '') >= before]).toEqual([colleague.userId, true])
  await forgetPresences(db)
  const kept = await db.select().from(presences).where(eq(presences.requestId, id))
  expect(kept.map(({ userId }) => userId).sort()).toEqual([colleague.userId, desk.handler.userId].sort())
})

test('a list hears how many requests others have changed since it was shown, of those it may show, and of no others', async () => {
  const { db } = desk.context
  const references = [await aRequest(desk.context, desk.form), await aRequest(desk.context, desk.form)]
  const shown = await databaseNow(db)
  const note = async (reference: string, actor: StaffActor) =>
    writeNote({ ...desk.context, actor }, { reference }, { text: 'Called her.' })
  for (const reference of [...references, ...references]) await note(reference, colleague)
  expect(await changedSince(db, desk.handler, shown)).toBe(2)
  expect(await changedSince(db, colleague, shown)).toBe(0)
  expect(await changedSince(db, stranger, shown)).toBe(0)
  expect(await changedSince(db, desk.handler, await databaseNow(db))).toBe(0)
})
