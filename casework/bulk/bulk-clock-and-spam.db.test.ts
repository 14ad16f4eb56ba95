import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsOf } from '@/db/queries/bulk-runs'
import { eventsOf } from '@/domain/requests/events'
import { extendTimeLimit } from '../extend-time-limit'
import { aStaffMember, type StaffActor } from '../testing/a-controller'
import { aRequest, letters, theCase } from '../testing/a-request'
import { aRun, chosen, toldOf } from '../testing/a-run'
import { type Desk, aDesk } from '../testing/desk'
import { aTag } from '../testing/mark-verbs'
import { unmarkSpam } from '../unmark-spam'
import { writeNote } from '../write-note'
import { chooseForAll } from './choose-for-all'
import { prepareRun } from './prepare-run'
import { undoRun } from './undo-run'
import { confirmRun } from './work-on-run'

const because = 'Your file is spread over eleven archives.'

let desk: Desk
let manager: StaffActor

beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
  manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
})

afterAll(async () => desk.close())

test('S12: more time is taken for each by its own law, with a letter of its own, and told with the old and the new day', async () => {
  const [first = '', taken = '', touched = ''] = await someRequests('clock', 3)
  await desk.does('2026-03-06', extendTimeLimit, taken, { grounds: ['complexity'], because, refusal: 'no' })
  const all = [first, taken, touched, 'DSR-2026-90000-0']
  const runId = await aRun(as(), chosen('extend', all), { grounds: ['complexity'], because, refusal: 'no' })
  await desk.does('2026-03-06', writeNote, touched, { text: 'Called back.' })
  expect(await confirmRun(as(), runId)).toMatchObject({ ok: true, waiting: 0 })
  expect(await toldOf(desk.context, runId, all)).toEqual([
    [first, 'done', null],
    [taken, 'refused', 'extended-already'],
    [touched, 'refused', 'stale'],
    ['DSR-2026-90000-0', 'gone', null],
  ])
  const [item] = await itemsOf(desk.context.db, { id: runId })
  expect(item?.params).toEqual({ from: '2026-04-07', to: '2026-06-05' })
  expect((await letters(desk.context, first)).filter(({ kind }) => kind === 'extension')).toHaveLength(1)
  expect(eventsOf((await theCase(desk.context, first)).file.history, 'extended')).toMatchObject([
    { actor: manager.reference, data: { grounds: ['complexity'] } },
  ])
  await expect(undoRun(as(), runId)).rejects.toThrow()
})

test('whether any part will be refused is asked at its field before any request is looked at', async () => {
  const [first = ''] = await someRequests('refusal', 1)
  const prepared = await prepareRun(as(), chosen('extend', [first]))
  if (!prepared.ok) throw new Error('Not prepared')
  const choose = (input: object) => chooseForAll(as(), prepared.runId, input)
  for (const refusal of [undefined, '', 'perhaps'])
    expect(await choose({ grounds: ['complexity'], because, refusal })).toEqual({
      ok: false,
      problems: [{ code: 'say-whether-refused', field: 'refusal' }],
    })
  expect(await confirmRun(as(), prepared.runId)).toMatchObject({ problems: [{ code: 'choose-what-to-do' }] })
  expect(await choose({ grounds: ['complexity'], because, refusal: 'no' })).toEqual({ ok: true })
})

test('S12: marked as spam together, and taken back where nobody has said otherwise since', async () => {
  const [first = '', second = ''] = await someRequests('spam', 2)
  const runId = await aRun(as(), chosen('spam', [first, second]), { because: 'The same text a hundred times.' })
  await confirmRun(as(), runId)
  expect((await theCase(desk.context, first)).facts.spamMarkedOn).toBe('2026-03-06')
  await desk.does('2026-03-06', unmarkSpam, second, {})
  const undone = await undoRun(as(), runId)
  expect(undone.ok && (await toldOf(desk.context, undone.runId, [first, second]))).toEqual([
    [first, 'done', null],
    [second, 'refused', 'changed-since'],
  ])
  expect((await theCase(desk.context, first)).facts.spamMarkedOn).toBeNull()
  const again = await aRun(as(), chosen('unspam', [first]), {})
  await confirmRun(as(), again)
  expect(await toldOf(desk.context, again, [first])).toEqual([[first, 'refused', 'not-marked']])
})

test('a tag is put on whatever somebody else has done since they were chosen', async () => {
  const [first = ''] = await someRequests('tag', 1)
  const tagId = await aTag(desk.context, desk.form.controllerId, 'urgent')
  const runId = await aRun(as(), chosen('tag', [first]), { tagId })
  await desk.does('2026-03-06', writeNote, first, { text: 'Called back.' })
  await confirmRun(as(), runId)
  expect(await toldOf(desk.context, runId, [first])).toEqual([[first, 'done', null]])
})

test('an assignment that is undone at once is told to nobody: neither to whoever loses it nor to whoever has it again', async () => {
  const [first = ''] = await someRequests('undo', 1)
  const give = async (assigneeId: string) => {
    const runId = await aRun(as(), chosen('assign', [first]), { assigneeId })
    await confirmRun(as(), runId)
    return runId
  }
  const told = async () =>
    (await letters(desk.context, first)).flatMap(({ kind, toAddress, state }) =>
      kind === 'assigned-to-you' ? [{ toAddress, state }] : [],
    )
  await give(desk.handler.userId)
  const before = await told()
  expect(before).toMatchObject([{ state: 'owed' }])
  const runId = await give(desk.form.admin.userId)
  expect(await told()).toHaveLength(2)
  await undoRun(as(), runId)
  const after = await told()
  expect(after.map(({ toAddress, state }) => [toAddress === before[0]?.toAddress, state]).sort()).toEqual([
    [false, 'cancelled'],
    [true, 'owed'],
  ])
})

function as() {
  return { ...desk.context, actor: manager, today: '2026-03-06' as const }
}

async function someRequests(name: string, count: number): Promise<string[]> {
  const references: string[] = []
  for (let place = 0; place < count; place += 1)
    references.push(await aRequest(desk.context, desk.form, { email: `${name}.${place}@example.org` }))
  return references
}
