import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countItems, findRun } from '@/db/queries/bulk-runs'
import { bulkRuns, dossiers, users } from '@/db/schema'
import { destroyExpired } from '@/db/writes/expired'
import { assignRequest } from '../assign-request'
import { saveTeam } from '../save-team'
import { tagRequest } from '../tag-request'
import { untagRequest } from '../untag-request'
import { aController, aStaffMember, type StaffActor } from '../testing/a-controller'
import { aRequest, letters, theCase } from '../testing/a-request'
import { readChain } from '../testing/chain'
import { aDesk, type Desk } from '../testing/desk'
import { aTag } from '../testing/mark-verbs'
import { aRun, chosen, toldOf } from '../testing/a-run'
import { chooseForAll } from './choose-for-all'
import { prepareRun } from './prepare-run'
import { undoRun } from './undo-run'
import { confirmRun, workOnRun } from './work-on-run'

let desk: Desk
let manager: StaffActor
let tagId: string
const asked: string[] = []

beforeAll(async () => {
  desk = await aDesk()
  manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  tagId = await aTag(desk.context, desk.form.controllerId, 'urgent')
  for (const email of ['a@example.org', 'b@example.org', 'c@example.org'])
    asked.push(await aRequest(desk.context, desk.form, { email }))
})

afterAll(async () => desk.close())

test('S12: many at a time, each with its own outcome, what is permitted once, and an event of its own for each', async () => {
  const { admin } = desk.form
  const [first = '', second = '', third = ''] = asked
  await desk.does('2026-03-06', assignRequest, third, { assigneeId: desk.handler.userId }, admin)
  const other = await aRequest(desk.context, await aController(desk.context))
  const madeUp = Array.from({ length: 26 }, (_, place) => `DSR-2026-${90_000 + place}-0`)
  const runId = await run('assign', [first, third, other, ...madeUp, second], { assigneeId: desk.handler.userId })
  await Promise.all([confirmRun(as(manager), runId, 2), confirmRun(as(manager), runId, 2)])
  expect(await countItems(desk.context.db, { id: runId })).toMatchObject({
    all: 30,
    waiting: 26,
    done: 1,
    refused: 1,
  })
  await workOnRun(desk.context, runId)
  await confirmRun(as(manager), runId)
  expect(await countItems(desk.context.db, { id: runId })).toEqual({
    ...{ all: 30, waiting: 0 },
    ...{ done: 2, refused: 1, gone: 27, failed: 0 },
  })
  expect(await told(runId, [first, third, other, second])).toEqual([
    [first, 'done', null],
    [third, 'refused', 'already-assigned'],
    [other, 'gone', null],
    [second, 'done', null],
  ])
  for (const reference of [first, second]) {
    const given = (await readChain(desk.context, reference)).filter(({ type }) => type === 'assigned')
    expect(given).toMatchObject([{ actor: manager.reference, data: { assigneeId: desk.handler.userId } }])
    expect((await letters(desk.context, reference)).filter(({ kind }) => kind === 'assigned-to-you')).toHaveLength(1)
  }
})

test('S12: more than a thousand, none, and a thing that one may not do anywhere are refused whole', async () => {
  const many = Array.from({ length: 1001 }, (_, place) => `DSR-2026-${place}-0`)
  expect(await prepareRun(as(manager), chosen('assign', many))).toMatchObject({
    problems: [{ code: 'too-many-chosen', params: { most: 1000 } }],
  })
  expect(await prepareRun(as(manager), chosen('assign', many.slice(1)))).toMatchObject({ ok: true })
  expect(await prepareRun(as(manager), chosen('assign', []))).toMatchObject({ problems: [{ code: 'choose-requests' }] })
  expect(await prepareRun(as(manager), chosen('erase', asked))).toMatchObject({
    problems: [{ code: 'choose-what-to-do' }],
  })
  const auditor = await aStaffMember(desk.context, desk.form, { role: 'auditor' })
  expect(await prepareRun(as(auditor), chosen('tag', asked))).toMatchObject({ problems: [{ code: 'not-permitted' }] })
})

test('S12: a run is for whoever prepared it, and does not begin before it is said what', async () => {
  const prepared = await prepareRun(as(manager), chosen('tag', asked))
  if (!prepared.ok) throw new Error('Not prepared')
  await expect(confirmRun(as(desk.form.admin), prepared.runId)).rejects.toThrow()
  await expect(chooseForAll(as(desk.form.admin), prepared.runId, { tagId })).rejects.toThrow()
  expect(await findRun(desk.context.db, desk.form.admin, prepared.runId)).toBeUndefined()
  expect(await confirmRun(as(manager), prepared.runId)).toMatchObject({ problems: [{ code: 'choose-what-to-do' }] })
})

test('S13: nobody disabled, made up, of another team or who only reads is chosen', async () => {
  const { controllerId, admin } = desk.form
  const disabled = await aStaffMember(desk.context, desk.form, { role: 'handler' })
  await desk.context.db
    .update(users)
    .set({ disabledAt: new Date(0) })
    .where(eq(users.id, disabled.userId))
  const auditor = await aStaffMember(desk.context, desk.form, { role: 'auditor' })
  const elsewhere = (await aController(desk.context)).admin
  const team = await saveTeam(as(admin), { controllerId }, { name: 'Berlin', userIds: [manager.userId] })
  if (!team.ok) throw new Error('No team')
  const refused = async (input: object) => {
    const prepared = await prepareRun(as(manager), chosen('assign', asked))
    const said = prepared.ok && (await chooseForAll(as(manager), prepared.runId, input))
    return said && !said.ok && said.problems.map(({ code, field }) => `${String(field)}: ${code}`)
  }
  for (const assigneeId of [disabled.userId, 'nobody-of-this-name', auditor.userId, elsewhere.userId])
    expect(await refused({ assigneeId, teamId: 'as-it-is' })).toEqual(['assigneeId: not-a-member'])
  const { teamId } = team
  expect(await refused({ assigneeId: desk.handler.userId, teamId })).toEqual(['assigneeId: not-in-the-team'])
  expect(await refused({ assigneeId: manager.userId, teamId: tagId })).toEqual(['teamId: team-not-valid'])
  expect(await refused({ assigneeId: 'as-it-is', teamId: 'as-it-is' })).toEqual(['assigneeId: choose-a-person'])
})

test('S12: what was given is put back where nobody gave it on since, once, and each is told', async () => {
  const { admin } = desk.form
  const [first = '', second = '', third = ''] = asked
  const runId = await run('assign', asked, { assigneeId: manager.userId })
  await confirmRun(as(manager), runId)
  await desk.does('2026-03-07', tagRequest, first, { tagId }, admin)
  await desk.does('2026-03-07', assignRequest, second, { assigneeId: admin.userId }, admin)
  const undone = await undoRun(as(manager), runId)
  const again = await undoRun(as(manager), runId)
  expect(again).toEqual(undone)
  if (!undone.ok) throw new Error('Not undone')
  expect(await told(undone.runId, asked)).toEqual([
    [first, 'done', null],
    [second, 'refused', 'changed-since'],
    [third, 'done', null],
  ])
  const now = await Promise.all(asked.map(async (reference) => (await theCase(desk.context, reference)).row.assigneeId))
  expect(now).toEqual([desk.handler.userId, admin.userId, desk.handler.userId])
})

test('S12: a tag that was put on is taken off again, and one that somebody else has taken off stays off', async () => {
  const [first = '', second = '', third = ''] = asked
  const runId = await run('tag', asked, { tagId })
  await confirmRun(as(manager), runId)
  expect(await told(runId, [first, second])).toEqual([
    [first, 'refused', 'tagged-already'],
    [second, 'done', null],
  ])
  await desk.does('2026-03-08', untagRequest, second, { tagId }, desk.form.admin)
  const undone = await undoRun(as(manager), runId)
  expect(undone.ok && (await told(undone.runId, asked))).toEqual([
    [second, 'refused', 'changed-since'],
    [third, 'done', null],
  ])
  const taken = await run('untag', [first, second], { tagId })
  await confirmRun(as(manager), taken)
  expect(await told(taken, [first, second])).toEqual([
    [first, 'done', null],
    [second, 'refused', 'not-tagged'],
  ])
})

test('S12: a message goes to whoever has an e-mail address, once, and its text lies nowhere but with each request', async () => {
  const byPost = await aRequest(desk.context, desk.form, { email: '', postalAddress: 'Am Lindenhof 4, Berlin' })
  const [first = ''] = asked
  const before = (await desk.context.db.select().from(dossiers)).length
  const runId = await run('message', [first, byPost], { text: 'We are closed on Friday.' })
  await Promise.all([confirmRun(as(manager), runId), confirmRun(as(manager), runId)])
  expect(await told(runId, [first, byPost])).toEqual([
    [first, 'done', null],
    [byPost, 'refused', 'no-email-to-write-to'],
  ])
  expect((await letters(desk.context, first)).filter(({ kind }) => kind === 'message')).toHaveLength(1)
  expect((await desk.context.db.select().from(dossiers)).length).toBe(before)
  expect(await desk.context.db.select().from(bulkRuns).where(eq(bulkRuns.id, runId))).toMatchObject([
    { choice: {}, dossierId: null },
  ])
  await expect(undoRun(as(manager), runId)).rejects.toThrow()
})

test('a run that nobody begins is destroyed after a day with the text of its message, one that ended after a month', async () => {
  const runId = await run('message', asked, { text: 'Never sent.' })
  const [prepared] = await desk.context.db.select().from(bulkRuns).where(eq(bulkRuns.id, runId))
  await desk.context.db.update(bulkRuns).set({ expiresAt: '2026-01-01T00:00:00Z' })
  await destroyExpired(desk.context.db)
  expect(await desk.context.db.select().from(bulkRuns)).toEqual([])
  expect(
    await desk.context.db
      .select()
      .from(dossiers)
      .where(eq(dossiers.id, prepared?.dossierId ?? '')),
  ).toEqual([])
})

function as(actor: StaffActor) {
  return { ...desk.context, actor }
}

function run(deed: string, references: readonly string[], input: object): Promise<string> {
  return aRun(as(manager), chosen(deed, references), input)
}

function told(runId: string, references: readonly string[]) {
  return toldOf(desk.context, runId, references)
}
