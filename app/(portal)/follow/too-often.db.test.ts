import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredWith } from '../../testing/answered'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { changeOwnContact } from '@/casework/change-own-contact'
import { collectAnswerFile } from '@/casework/collect-answer-file'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { letters, theCase } from '@/casework/testing/a-request'
import { limiter } from '@/db/limiter'
import { eventsOf } from '@/domain/requests/events'
import { requester } from '@/domain/policies/actor'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse({
    LIMIT_MESSAGES_PER_HOUR_PER_REQUEST: '2',
    LIMIT_CONTACT_CHANGES_PER_HOUR_PER_REQUEST: '2',
  })
  form = await aController(house.context, { email: 'privacy@hafenblick.example' })
  // Another organisation on the same host: the page names the ways of the right one all the same.
  await aController(house.context, { email: 'privacy@other.example' })
})

afterAll(async () => house.close())

test('a third message in an hour is not taken: what was typed stays, and another way is named', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const path = `/follow/requests/${reference}/message`
  for (const once of ['a', 'b']) expect((await visitor.post(path, { once, message: once })).status).toBe(303)
  const { status, headers, html } = await visitor.post(path, { once: 'c', message: 'A third thing.' })
  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(html).toContain('A third thing.')
  expect(html).toContain('more often than we take it')
  expect(html).toContain('privacy@hafenblick.example')
  expect(html).not.toContain('privacy@other.example')
  const { history } = (await theCase(house.context, reference)).file
  expect(history.filter(({ type }) => type === 'messageReceived')).toHaveLength(2)
})

test('a third change of contact in an hour is not taken: what was typed stays, and nobody is written to', async () => {
  const { visitor, reference, email } = await somebodyFollowing(house, form)
  const path = `/follow/requests/${reference}/contact`
  const typed = (telephone: string) => ({ email, telephone, postalAddress: '' })
  for (const telephone of ['1', '2']) expect((await visitor.post(path, typed(telephone))).status).toBe(303)
  const before = (await letters(house.context, reference)).length
  const { status, headers, html } = await visitor.post(path, typed('+49 30 7654321'))
  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(html).toContain('value="+49 30 7654321"')
  expect(html).toContain('more often than we take it')
  expect(await letters(house.context, reference)).toHaveLength(before)
})

test('a mailbox gets no more than three letters a day that ask it to be a new address, from however many requests', async () => {
  const outcomes = []
  for (let n = 0; n < 4; n += 1) {
    const { reference } = await somebodyFollowing(house, form)
    const { id } = (await theCase(house.context, reference)).row
    const own = { ...house.context, actor: requester(id) }
    outcomes.push(await changeOwnContact(own, { reference }, { email: 'bombed@example.org' }))
  }
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, false])
  expect(outcomes[3]).toMatchObject({ problems: [{ code: 'written-to-enough', field: 'email' }] })
})

test('P17: a large file counts once its end was handed over; one that breaks off counts nothing, and ten begun in an hour are enough', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const bytes = 11 * 1024 * 1024
  await answeredWith(house.context, form, reference, [{ name: 'all.zip', content: randomBytes(bytes) }])
  const history = async () => (await theCase(house.context, reference)).file.history
  const downloads = async () => eventsOf(await history(), 'answerDownloaded').length
  const fileId = eventsOf(await history(), 'answerFileAttached')[0]?.data.fileId ?? ''
  const own = { ...house.context, actor: requester((await theCase(house.context, reference)).row.id) }
  const begun = await collectAnswerFile(own, { reference }, { fileId }, { sessionHash: '', codeTries: 5 })
  if (!begun.ok || typeof begun.result === 'string') throw new Error('Not given')
  for await (const piece of begun.result.content) if (piece) break
  expect(await downloads()).toBe(0)
  const path = `/follow/requests/${reference}/answer/${fileId}`
  expect((await visitor.post(path)).content).toHaveLength(bytes)
  expect(await downloads()).toBe(1)
  await limiter(house.context.db, { name: 'collect', points: 10, seconds: 3600 }).penalty(fileId, 9)
  expect((await visitor.post(path)).status).toBe(429)
  expect(await downloads()).toBe(1)
})
