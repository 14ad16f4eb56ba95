import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { Visitor } from '../../testing/visitor'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { theCase } from '@/casework/testing/a-request'
import { writeNote } from '@/casework/write-note'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('a message sent three times at once from a page that is out of date is there once', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const typed = { once: await onceOn(visitor, reference), message: 'Both accounts, please.' }
  const desk = { ...house.context, actor: form.admin, today: '2026-03-09' as const }
  expect(await writeNote(desk, { reference }, { text: 'Called back, no answer.' })).toMatchObject({ ok: true })
  expect(await clicks(visitor, `/follow/requests/${reference}/message`, 3, typed)).toEqual([303, 303, 303])
  expect(await arrived(reference)).toBe(1)
})

test('another message from the same page, or the same from a new one, is a message of its own', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const page = `/follow/requests/${reference}/message`
  const once = await onceOn(visitor, reference)
  await visitor.post(page, { once, message: 'Both accounts, please.' })
  await visitor.post(page, { once, message: 'Only the older one, please.' })
  await visitor.post(page, { once: await onceOn(visitor, reference), message: 'Both accounts, please.' })
  expect(await arrived(reference)).toBe(3)
})

test('a message that is refused stays as typed', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const tooLong = `${'very '.repeat(2001)}long`
  const typed = { once: await onceOn(visitor, reference), message: tooLong }
  const refused = await visitor.post(`/follow/requests/${reference}/message`, typed)
  expect(refused.status).toBe(400)
  expect(refused.html).toContain('<title>Error: ')
  expect(refused.html).toContain(tooLong)
})

test('a double click on taking back shows that it is taken back, also when both arrive at once', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  expect(await clicks(visitor, `/follow/requests/${reference}/withdraw`, 4)).toEqual([303, 303, 303, 303])
})

/** What makes the form on this person's page one form. */
async function onceOn(visitor: Visitor, reference: string): Promise<string> {
  const { html } = await visitor.get(`/follow/requests/${reference}`)
  return /name="once" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

async function clicks(visitor: Visitor, page: string, count: number, typed: Record<string, string> = {}) {
  const visitors = Array.from({ length: count }, () => new Visitor(visitor.address, visitor.cookies))
  return Promise.all(visitors.map(async (each) => (await each.post(page, typed)).status))
}

async function arrived(reference: string): Promise<number> {
  const { history } = (await theCase(house.context, reference)).file
  return history.filter(({ type }) => type === 'messageReceived').length
}
