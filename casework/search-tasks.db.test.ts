import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journal, letters, letterSecrets } from '@/db/schema'
import { findTaskLink } from '@/db/queries/access-links'
import { systemsOf } from '@/db/queries/systems'
import { taskFilesOfCase, contentOfFile } from '@/db/queries/files'
import { tokenHash } from '@/db/sealing/tokens'
import { requester } from '@/domain/policies/actor'
import { acceptTask } from './accept-task'
import { answerTask } from './answer-task'
import { archiveSystem } from './archive-system'
import { askSystems } from './ask-systems'
import { askTaskAgain } from './ask-task-again'
import { decideRight } from './decide-right'
import { NotFound } from './errors'
import { forgetRequest } from './forget-request'
import { markRightDone } from './mark-right-done'
import { addSystem, changeSystem } from './register-system'
import { addTaskFiles, removeTaskFile } from './task-files'
import { aController, aStaffMember } from './testing/a-controller'
import { aRequest, theCase, theLetter } from './testing/a-request'
import { aSystem, aTask, customers, found, lastTask, linkOf, oneAsk, sentTo } from './testing/a-system'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'
import { withdrawTask } from './withdraw-task'
import { closeWithoutAnswer } from './close-without-answer'

let desk: Desk
let systemId: string

beforeAll(async () => {
  desk = await aDesk()
  systemId = await aSystem(desk.context, desk.form)
})

afterAll(async () => desk.close())

const staff = () => ({ ...desk.context, actor: desk.handler, today: '2026-03-09' as const })
const access = async (email: string) => aRequest(desk.context, desk.form, { email })

test('the register is changed by who manages, alone, and what was changed has a history', async () => {
  const { context, form, handler } = desk
  const admin = { ...context, actor: form.admin }
  const target = { controllerId: form.controllerId, systemId: await aSystem(context, form, { name: 'Payroll' }) }
  expect(await addSystem({ ...context, actor: handler }, form.controllerId, { ...customers, name: 'Mine' })).toEqual({
    ok: false,
    problems: [{ code: 'not-permitted' }],
  })
  const stranger = { ...context, actor: (await aController(context)).admin }
  await expect(changeSystem(stranger, target, customers)).rejects.toThrow(NotFound)
  expect(await changeSystem(admin, target, { ...customers, name: 'customers' })).toMatchObject({
    problems: [{ code: 'system-already', field: 'name' }],
  })
  expect(await changeSystem(admin, target, { ...customers, name: 'Payroll', dueDays: '0' })).toMatchObject({
    problems: [{ code: 'system-days-out-of-range', field: 'dueDays' }],
  })
  expect(await changeSystem(admin, target, { ...customers, name: 'Payroll', dueDays: '9' })).toEqual({ ok: true })
  expect(await archiveSystem(admin, target, true)).toEqual({ ok: true })
  const rows = await context.db.select().from(journal).where(eq(journal.controllerId, form.controllerId))
  const told = rows.filter(({ details }) => details['systemId'] === target.systemId)
  expect(told.map(({ what, details }) => [what, details['changed']])).toEqual([
    ['system-added', undefined],
    ['system-changed', ['dueDays']],
    ['system-archived', undefined],
  ])
  expect(await systemsOf(context.db, stranger.actor, form.controllerId)).toEqual([])
})

test('what leaves by e-mail is the reference and the system; of the person nothing stands in any letter', async () => {
  const reference = await access('amina.letters@example.org')
  await aTask(staff(), reference, systemId, { details: ['name', 'email'], note: 'Also under Diallo-Sow.' })
  const letter = await theLetter(desk.context, reference, 'search-task')
  expect(letter).toMatchObject({ audience: 'staff', toAddress: 'tomas.novak@lindenhof.example', state: 'owed' })
  expect(letter.props).toEqual({
    reference,
    system: 'Customers',
    controllerName: (await theCase(desk.context, reference)).file.controller.name,
    dueOn: '2026-03-16',
    about: 'asked',
  })
  expect(JSON.stringify(await lastTask(desk.context, reference))).not.toMatch(/Diallo|amina|Novák/)
})

test('a day after the answer to the person is due is taken only from who says so', async () => {
  const reference = await access('amina.days@example.org')
  const ask = async (dueOn: string, rest: object = {}) =>
    desk.refused('2026-03-09', askSystems, reference, { ...oneAsk(systemId, { dueOn }), ...rest })
  expect(await ask('2026-03-08')).toEqual([`dueOn.${systemId}: task-day-passed`])
  expect(await ask('2026-05-30')).toEqual([`dueOn.${systemId}: task-after-due-day`])
  expect(await ask('', {})).toEqual([`dueOn.${systemId}: enter-the-day`])
  expect(await ask('2026-05-30', { afterDue: 'yes' })).toEqual([])
  const none = { systems: [systemId], asks: { [systemId]: { details: [], dueOn: '2026-03-16' } } }
  const other = await access('amina.none@example.org')
  expect(await desk.refused('2026-03-09', askSystems, other, none)).toEqual([`details.${systemId}: choose-a-detail`])
})

test('an owner answers as often as they like until it is accepted, and then the link is dead', async () => {
  const reference = await access('amina.answers@example.org')
  const { taskId, token } = await aTask(staff(), reference, systemId)
  expect((await theCase(desk.context, reference)).row.tasksDueOn).toBe('2026-03-16')
  expect(await answerTask(staff(), { token }, { ...found, how: '' })).toMatchObject({
    problems: [{ code: 'say-how-searched', field: 'how' }],
  })
  for (const finding of ['nothing', 'found'])
    expect(await answerTask(staff(), { token }, { ...found, finding })).toMatchObject({ ok: true })
  expect((await lastTask(desk.context, reference)).answer?.data.finding).toBe('found')
  expect(await sentTo(desk.context, reference, 'reply-arrived')).toHaveLength(3)
  expect((await theCase(desk.context, reference)).row.tasksDueOn).toBeNull()
  await desk.does('2026-03-10', acceptTask, reference, { taskId })
  expect(await answerTask(staff(), { token }, found)).toMatchObject({ problems: [{ code: 'link-not-valid' }] })
})

test('asked again, only the newest link works; withdrawn or closed with the request, none', async () => {
  const reference = await access('amina.again@example.org')
  const first = await aTask(staff(), reference, systemId)
  await desk.does('2026-03-10', askTaskAgain, reference, {
    taskId: first.taskId,
    dueOn: '2026-03-20',
    note: 'And the archive?',
  })
  const second = await linkOf(desk.context, reference, first.taskId)
  expect(await answerTask(staff(), first, found)).toMatchObject({ problems: [{ code: 'link-not-valid' }] })
  expect(await answerTask(staff(), { token: second }, found)).toMatchObject({ ok: true })
  await desk.does('2026-03-10', withdrawTask, reference, { taskId: first.taskId, because: 'Asked twice.' })
  expect(await answerTask(staff(), { token: second }, found)).toMatchObject({ problems: [{ code: 'link-not-valid' }] })

  const closed = await access('amina.closed@example.org')
  const { token } = await aTask(staff(), closed, systemId)
  await desk.does('2026-03-10', closeWithoutAnswer, closed, { reason: 'duplicate', because: 'Twice.' })
  expect(await answerTask(staff(), { token }, found)).toMatchObject({ ok: false })
  expect((await theCase(desk.context, closed)).row.tasksDueOn).toBeNull()
})

test('erasure is not reported done while a colleague has yet to do it, or says no without a ground', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['erasure'], email: 'amina.gone@example.org' })
  const early = await aTask(staff(), reference, systemId)
  expect((await lastTask(desk.context, reference)).carryOut).toEqual([])
  await answerTask(staff(), early, found)
  await desk.does('2026-03-10', acceptTask, reference, { taskId: early.taskId })
  const noDoubt = { verdict: 'not-doubted', reason: 'known', on: '2026-03-10' }
  await desk.does('2026-03-10', verifyIdentity, reference, noDoubt)
  const granted = { right: 'erasure', decision: 'granted' }
  await desk.does('2026-03-10', decideRight, reference, granted)
  const { taskId, token } = await aTask(staff(), reference, systemId)
  expect((await lastTask(desk.context, reference)).carryOut).toEqual(['erasure'])
  const done = async () =>
    desk.refused('2026-03-12', markRightDone, reference, { right: 'erasure', on: '2026-03-10', text: '' })
  expect(await done()).toEqual(['right: tasks-in-the-way'])
  const again = { ...granted, doneOn: '2026-03-10' }
  expect(await desk.refused('2026-03-12', decideRight, reference, again)).toEqual(['doneOn: tasks-in-the-way'])
  const said = async (erasure: object) => answerTask(staff(), { token }, { ...found, deeds: { erasure } })
  expect(await answerTask(staff(), { token }, found)).toMatchObject({
    problems: [{ code: 'say-whether-done', field: 'deed.erasure' }],
  })
  expect(await said({ outcome: 'not-done' })).toMatchObject({
    problems: [{ code: 'say-why-not-done', field: 'ground.erasure' }],
  })
  expect(await said({ outcome: 'later' })).toMatchObject({ ok: true })
  expect(await desk.refused('2026-03-12', acceptTask, reference, { taskId })).toEqual(['task-not-complete'])
  expect((await theCase(desk.context, reference)).row.tasksDueOn).toBe('2026-03-16')
  expect(await said({ outcome: 'done', on: '2026-03-09' })).toMatchObject({ ok: true })
  expect(await done()).toEqual(['right: tasks-in-the-way'])
  await desk.does('2026-03-12', acceptTask, reference, { taskId })
  expect(await done()).toEqual([])
})

test('what was found is for staff who may open files, not for the person, and can be taken back until accepted', async () => {
  const reference = await access('amina.files@example.org')
  const { token } = await aTask(staff(), reference, systemId)
  const file = { name: 'orders.csv', scan: 'clean', content: Buffer.from('2015') } as const
  expect(await addTaskFiles(staff(), { token }, [file, { ...file, name: 'copy.csv' }])).toMatchObject({ ok: true })
  expect(await addTaskFiles(staff(), { token }, [file])).toMatchObject({ ok: true })
  const { file: kept } = await theCase(desk.context, reference)
  const { db, keyring } = desk.context
  const names = await taskFilesOfCase(db, keyring, desk.handler, kept)
  expect(names.map(({ name }) => name)).toEqual(['orders.csv', 'copy.csv'])
  const fileId = names[0]?.id ?? ''
  const person = { ...desk.context, actor: requester(kept.request.id) }
  expect(await contentOfFile(db, person, kept, fileId)).toBeUndefined()
  const auditor = await aStaffMember(desk.context, desk.form, { role: 'auditor' })
  expect(await contentOfFile(db, { ...desk.context, actor: auditor }, kept, fileId)).toBeUndefined()
  await removeTaskFile(staff(), { token }, fileId)
  expect(await taskFilesOfCase(db, keyring, desk.handler, kept)).toHaveLength(1)
})

test('forgetting destroys links, the secrets of letters that wait, and the words of a task', async () => {
  const reference = await access('amina.forget@example.org')
  const { token } = await aTask(staff(), reference, systemId)
  await answerTask(staff(), { token }, { ...found, text: 'She ordered a hat.' })
  await desk.does('2026-03-10', closeWithoutAnswer, reference, { reason: 'duplicate', because: 'Twice.' })
  const { id } = await theLetter(desk.context, reference, 'search-task')
  await desk.does('2026-03-11', forgetRequest, reference, { because: 'not-needed', confirmed: 'yes' }, desk.form.admin)
  expect(await findTaskLink(desk.context.db, tokenHash(token))).toBeUndefined()
  expect(await desk.context.db.select().from(letterSecrets).where(eq(letterSecrets.letterId, id))).toEqual([])
  const [letter] = await desk.context.db.select().from(letters).where(eq(letters.id, id))
  expect(letter?.state).toBe('cancelled')
  expect((await lastTask(desk.context, reference)).answer?.data.finding).toBe('found')
})
