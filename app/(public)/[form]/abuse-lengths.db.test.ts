import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRequester } from '@/db/queries/dossier'
import { aController } from '@/casework/testing/a-controller'
import { theCase } from '@/casework/testing/a-request'
import { system } from '@/domain/policies/actor'
import { eachInTime, rowsIn } from '../../testing/abuse'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: string

beforeAll(async () => {
  house = await publicHouse()
  form = (await aController(house.context)).slug
})

afterAll(async () => house.close())

eachInTime()

test.for([
  ['B16: 10,000 letters', 'x'.repeat(10_000), 'x'.repeat(10_000)],
  ['B16: 10,000 characters of three bytes', '王'.repeat(10_000), '王'.repeat(10_000)],
  ['B16: 10,000 emoji', '😀'.repeat(10_000), '😀'.repeat(10_000)],
  ['B16: white space, which is nothing', ' \n\t ', null],
] as const)('%s are taken as words', async ([, words, kept]) => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { words, email: anAddress() })
  expect((await visitor.post(`/${form}/ask/check`)).status).toBe(303)
  expect((await lastAsked())?.words?.trim() || null).toBe(kept)
})

test('B16: 10,001 emoji are refused at their field, and every one of them stays', async () => {
  const visitor = new Visitor()
  const before = await rowsIn(house)
  const typed = '😀'.repeat(10_001)
  await expect(answersAll(visitor, form, { words: typed, email: anAddress() })).rejects.toThrow('words leads to')
  const { html } = await visitor.get(`/${form}/ask/words`)
  expect(html).toContain('Shorten your request to 10,000 characters or fewer.')
  expect(html).toContain(`>${typed}</textarea>`)
  expect((await rowsIn(house)).requests).toBe(before.requests)
})

test('B17: three Arabic texts about a correction are kept, each as long as it may be', async () => {
  const visitor = new Visitor()
  const [wrong, right, evidence] = ['خ'.repeat(10_000), 'ص'.repeat(10_000), 'د'.repeat(10_000)]
  await visitor.post(`/${form}/ask/what`, { rights: 'correction' })
  const typed = { 'correction.wrong': wrong, 'correction.right': right, 'correction.evidence': evidence }
  expect((await visitor.post(`/${form}/ask/about-correction`, typed)).status).toBe(303)
  const { html } = await visitor.get(`/${form}/ask/about-correction`)
  for (const text of [wrong, right, evidence]) expect(html).toContain(`>${text}</textarea>`)
})

test('B17: a postal address of 10,000 Chinese characters is kept', async () => {
  const visitor = new Visitor()
  const postalAddress = '王'.repeat(10_000)
  await answersAll(visitor, form, { email: '', postalAddress })
  expect((await visitor.post(`/${form}/ask/check`)).status).toBe(303)
  expect((await lastAsked())?.requester.postalAddress).toBe(postalAddress)
})

let people = 0

/** One's own mailbox, so that no limit is met. */
function anAddress(): string {
  people += 1
  return `abuse.${people}@example.org`
}

async function lastAsked() {
  const reference = (await listAllRequests(house)).at(-1)?.reference ?? ''
  const { db, keyring } = house.context
  return readRequester(db, keyring, system('test'), (await theCase(house.context, reference)).file)
}
