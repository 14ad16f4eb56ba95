import { afterAll, beforeAll, expect, test } from 'vitest'
import { savedViewsOf } from '@/db/queries/saved-views'
import type { Actor } from '@/domain/policies/actor'
import { NotFound } from './errors'
import { dropView, saveView } from './save-view'
import { aController, aStaffMember, type TestController } from './testing/a-controller'
import { type TestHouse, testHouse } from './testing/house'

let house: TestHouse
let form: TestController
let manager: Actor
let handler: Actor
let stranger: Actor

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
  manager = await aStaffMember(house.context, form, { role: 'manager' })
  handler = await aStaffMember(house.context, form, { role: 'handler' })
  stranger = (await aController(house.context)).admin
})

afterAll(async () => house.close())

const as = (actor: Actor) => ({ db: house.context.db, actor })
const names = async (actor: Actor) => (await savedViewsOf(house.context.db, actor)).map(({ name }) => name)

async function save(actor: Actor, input: object) {
  const outcome = await saveView(as(actor), { list: 'tab=open&right=erasure', ...input })
  return outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field ?? ''}: ${code}`)
}

test('a list has a name for its maker alone, and for all who work there where somebody who manages shares it', async () => {
  expect(await save(handler, { name: 'My erasures', shareWith: '' })).toEqual([])
  expect(await save(manager, { name: 'Erasures', shareWith: form.controllerId })).toEqual([])
  expect(await names(handler)).toEqual(['Erasures', 'My erasures'])
  expect(await names(manager)).toEqual(['Erasures'])
  expect(await names(stranger)).toEqual([])
})

test.for<[string, object, string[]]>([
  ['without a name', { name: '  ' }, ['name: name-the-view']],
  ['of a name that is there, however it is written', { name: 'ERASURES' }, ['name: view-exists']],
  ['with words that were searched for', { name: 'Amina', list: 'tab=open&q=diallo' }, ['list: view-names-nobody']],
  ['longer than an address', { name: 'Long', list: `right=${'x'.repeat(2000)}` }, ['list: line-too-long']],
])('no list is kept %s', async ([, input, problems]) => {
  expect(await save(manager, input)).toEqual(problems)
})

test('a handler shares nothing, and nobody shares where they do not work', async () => {
  expect(await save(handler, { name: 'For all', shareWith: form.controllerId })).toEqual(['shareWith: not-permitted'])
  expect(await save(stranger, { name: 'For them', shareWith: form.controllerId })).toEqual(['shareWith: not-permitted'])
})

test('a list loses its name by its maker or, where it is shared, by who manages; to all others it is not there', async () => {
  const views = await savedViewsOf(house.context.db, handler)
  const idOf = (name: string) => ({ viewId: views.find((view) => view.name === name)?.id ?? '' })
  await expect(dropView(as(handler), idOf('Erasures'))).rejects.toThrow(NotFound)
  await expect(dropView(as(manager), idOf('My erasures'))).rejects.toThrow(NotFound)
  await expect(dropView(as(stranger), idOf('Erasures'))).rejects.toThrow(NotFound)
  expect(await dropView(as(form.admin), idOf('Erasures'))).toEqual({ ok: true })
  expect(await dropView(as(handler), idOf('My erasures'))).toEqual({ ok: true })
  expect(await names(handler)).toEqual([])
})

test('thirty lists are kept, and not one more', async () => {
  for (let number = 1; number <= 30; number += 1) expect(await save(manager, { name: `List ${number}` })).toEqual([])
  expect(await save(manager, { name: 'List 31' })).toEqual(['name: too-many-views'])
})
