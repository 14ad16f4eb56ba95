import { afterAll, beforeAll, expect, test } from 'vitest'
import { listQueue } from '@/db/queries/queue'
import { tagsOf } from '@/db/queries/tags'
import { changeTag, makeTag } from './change-tags'
import { closeWithoutAnswer } from './close-without-answer'
import { NotFound } from './errors'
import { tagRequest } from './tag-request'
import { aController, aStaffMember, type StaffActor } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { aTag } from './testing/mark-verbs'
import { untagRequest } from './untag-request'

const on = '2026-03-06'

let desk: Desk
let tagId: string
let reference: string

beforeAll(async () => {
  desk = await aDesk()
  const made = await makeTag(as(desk.form.admin), desk.form.controllerId, { name: '  former\ncustomer ' })
  if (!made.ok) throw new Error('No tag')
  tagId = made.tagId
  reference = await aRequest(desk.context, desk.form)
  await aRequest(desk.context, desk.form, { name: 'Ruth Okafor' })
})

afterAll(async () => desk.close())

test('a tag is on the request, in its history by its id alone, and found; a closed one keeps and loses it too', async () => {
  await desk.does(on, tagRequest, reference, { tagId })
  expect(await desk.refused(on, tagRequest, reference, { tagId })).toEqual(['tagId: tagged-already'])
  const { file } = await theCase(desk.context, reference)
  expect(file.history.at(-1)).toMatchObject({ type: 'tagged', data: { tagId }, entryId: null })
  expect(await found()).toEqual([[reference, ['former customer']]])
  await desk.does(on, closeWithoutAnswer, reference, { reason: 'duplicate', because: 'The same letter came twice.' })
  await desk.does(on, untagRequest, reference, { tagId })
  expect(await desk.refused(on, untagRequest, reference, { tagId })).toEqual(['tagId: not-tagged'])
  expect(await found()).toEqual([[reference, []]])
})

test('only a tag of the same organisation that is still used is put on; nobody elsewhere reads its name', async () => {
  const other = await aController(desk.context)
  const theirs = await aTag(desk.context, other.controllerId, 'theirs')
  expect(await desk.refused(on, tagRequest, reference, { tagId: theirs })).toEqual(['tagId: choose-a-tag'])
  expect(await desk.refused(on, tagRequest, reference, { tagId: 'x' })).toEqual(['tagId: choose-a-tag'])
  const old = await aTag(desk.context, desk.form.controllerId, 'old')
  const target = { controllerId: desk.form.controllerId, tagId: old }
  expect(await changeTag(as(desk.form.admin), target, { name: 'old', archived: 'yes' })).toEqual({ ok: true })
  expect(await desk.refused(on, tagRequest, reference, { tagId: old })).toEqual(['tagId: choose-a-tag'])
  expect((await tagsOf(desk.context.db, other.admin)).map(({ name }) => name)).toEqual(['theirs'])
  await desk.does(on, tagRequest, reference, { tagId })
  expect(await found(other.admin)).toEqual([])
})

test('tags are made and renamed by an administrator of the organisation, each name once', async () => {
  const { controllerId, admin } = desk.form
  const manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  expect(await makeTag(as(manager), controllerId, { name: 'mine' })).toEqual(refusedFor('not-permitted'))
  const { admin: stranger } = await aController(desk.context)
  await expect(makeTag(as(stranger), controllerId, { name: 'mine' })).rejects.toThrow(NotFound)
  expect(await makeTag(as(admin), controllerId, { name: ' ' })).toEqual(refusedFor('name-the-tag', 'name'))
  expect(await makeTag(as(admin), controllerId, { name: 'x'.repeat(41) })).toEqual(refusedFor('line-too-long', 'name'))
  expect(await makeTag(as(admin), controllerId, { name: 'Former Customer' })).toEqual(refusedFor('tag-exists', 'name'))
  const second = { controllerId, tagId: await aTag(desk.context, controllerId, 'second') }
  expect(await changeTag(as(admin), second, { name: 'FORMER customer' })).toEqual(refusedFor('tag-exists', 'name'))
  await expect(changeTag(as(admin), { controllerId, tagId: 'nothing' }, { name: 'y' })).rejects.toThrow(NotFound)
})

function as(actor: StaffActor) {
  return { ...desk.context, actor }
}

function refusedFor(code: string, field?: string) {
  return { ok: false, problems: [{ code, ...(field && { field }) }] }
}

/** What is on the list of the tag and, whatever its tag, on that of what is done, with its tags. */
async function found(actor: StaffActor = desk.handler) {
  const listed = async (list: { tab: 'open' | 'done'; tag?: string }) => {
    const { rows } = await listQueue(desk.context.db, actor, desk.context, list)
    return rows.map((row) => [row.reference, row.tags])
  }
  return [...(await listed({ tab: 'open', tag: tagId })), ...(await listed({ tab: 'done' }))]
}
