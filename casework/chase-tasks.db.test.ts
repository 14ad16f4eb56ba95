import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventsOf } from '@/domain/requests/events'
import { acceptTask } from './accept-task'
import { answerTask } from './answer-task'
import { assignRequest } from './assign-request'
import { askTaskAgain } from './ask-task-again'
import { aRequest, theCase } from './testing/a-request'
import { aSystem, aTask, found, linkOf, sentTo } from './testing/a-system'
import { aDesk, type Desk } from './testing/desk'
import { tickOn } from './testing/ticks'
import { writeNote } from './write-note'

let desk: Desk
let systemId: string

beforeAll(async () => {
  desk = await aDesk()
  systemId = await aSystem(desk.context, desk.form)
})

afterAll(async () => desk.close())

const staff = () => ({ ...desk.context, actor: desk.handler, today: '2026-03-09' as const })

/** Those to the owner of the system, among them the one that asks. */
const toOwner = async (reference: string) => (await sentTo(desk.context, reference, 'search-task')).length
const toStaff = async (reference: string) => (await sentTo(desk.context, reference, 'search-task-late')).length

test('the owner is reminded on the day after, then every three days, once each, and from the third on staff are told', async () => {
  const reference = await aRequest(desk.context, desk.form, { email: 'amina.chased@example.org' })
  await desk.does('2026-03-09', assignRequest, reference, { assigneeId: desk.handler.userId })
  const { token, taskId } = await aTask(staff(), reference, systemId)
  await tickOn(desk.context, '2026-03-16')
  expect(await toOwner(reference)).toBe(1)
  for (let tick = 0; tick < 3; tick += 1) await tickOn(desk.context, '2026-03-17')
  expect(await toOwner(reference)).toBe(2)
  await tickOn(desk.context, '2026-03-19')
  expect(await toOwner(reference)).toBe(2)
  await tickOn(desk.context, '2026-03-20')
  expect([await toOwner(reference), await toStaff(reference)]).toEqual([3, 0])
  for (let tick = 0; tick < 2; tick += 1) await tickOn(desk.context, '2026-03-23')
  expect([await toOwner(reference), await toStaff(reference)]).toEqual([4, 1])
  const chased = eventsOf((await theCase(desk.context, reference)).file.history, 'taskChased')
  expect(chased.map(({ on, data }) => [on, data.dueOn, data.escalated])).toEqual([
    ['2026-03-17', '2026-03-16', false],
    ['2026-03-20', '2026-03-16', false],
    ['2026-03-23', '2026-03-16', true],
  ])
  const newest = await linkOf(desk.context, reference, taskId)
  expect(newest).not.toBe(token)
  expect(await answerTask(staff(), { token }, found)).toMatchObject({ ok: true })
  expect(await answerTask(staff(), { token: newest }, found)).toMatchObject({ ok: true })
  await tickOn(desk.context, '2026-04-20')
  expect(await toOwner(reference)).toBe(4)
  await desk.does('2026-04-21', acceptTask, reference, { taskId })
})

test('of days on which nothing ran, one reminder goes out, and no page that is open is out of date by it', async () => {
  const reference = await aRequest(desk.context, desk.form, { email: 'amina.outage@example.org' })
  await aTask(staff(), reference, systemId)
  const { version } = (await theCase(desk.context, reference)).row
  await tickOn(desk.context, '2026-03-24')
  expect([await toOwner(reference), await toStaff(reference)]).toEqual([2, 1])
  const note = await writeNote({ ...staff(), today: '2026-03-24' }, { reference, version }, { text: 'Called.' })
  expect(note).toMatchObject({ ok: true })
})

test('a task that is asked again is chased by its new day alone', async () => {
  const reference = await aRequest(desk.context, desk.form, { email: 'amina.anew@example.org' })
  const { taskId } = await aTask(staff(), reference, systemId)
  await tickOn(desk.context, '2026-03-17')
  const anew = { taskId, dueOn: '2026-03-25', note: 'And the archive?' }
  await desk.does('2026-03-18', askTaskAgain, reference, anew)
  await tickOn(desk.context, '2026-03-25')
  expect(await toOwner(reference)).toBe(3)
  await tickOn(desk.context, '2026-03-26')
  expect(await toOwner(reference)).toBe(4)
})
