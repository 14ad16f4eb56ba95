import { afterAll, beforeAll, expect, test } from 'vitest'
import { eachInTime, leavesNothing } from '../../testing/abuse'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { type Seen, Visitor } from '../../testing/visitor'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, tokenIn } from '@/casework/testing/a-request'
import { readEnvironment } from '@/env'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse({
    LIMIT_CODE_TRIES: '5',
    LIMIT_CODE_TRIES_PER_DAY_PER_EMAIL: '10',
    LIMIT_CODE_TRIES_PER_HOUR_PER_ADDRESS: '12',
  })
  form = await aController(house.context)
})

afterAll(async () => house.close())

eachInTime()

test('whoever guesses codes for somebody else locks nobody out: the right code opens where it was asked for', async () => {
  const { email, reference } = await somebody('locked.out@example.org')
  const person = new Visitor()
  await person.post('/follow', { email })
  for (const place of ['203.0.113.11', '203.0.113.12'])
    expect(await tries(10, () => new Visitor(place).post('/follow/code', { email, code: '00000000' }))).toEqual([400])
  const code = await tokenIn(house.context, reference, 'follow-code', 'code')
  expect(await person.post('/follow/code', { code })).toMatchObject({ status: 303, location: '/follow/requests' })
})

test('P11: five wrong codes in the browser that asked, and the right one opens nothing there', async () => {
  const { email, reference } = await somebody('five.tries@example.org')
  const person = new Visitor()
  await person.post('/follow', { email })
  const code = await tokenIn(house.context, reference, 'follow-code', 'code')
  const wrong = code === '11111111' ? '22222222' : '11111111'
  expect(await tries(5, () => person.post('/follow/code', { code: wrong }))).toEqual([400])
  await leavesNothing(house, async () => {
    expect((await person.post('/follow/code', { code })).status).toBe(400)
  })
})

test('a thirteenth try in an hour from one network address is told to wait, whichever mailbox it is for', async () => {
  const place = '203.0.113.20'
  const tryFor = (n: number) =>
    new Visitor(place).post('/follow/code', { email: `n${n}@example.org`, code: '00000000' })
  expect(await tries(12, tryFor)).toEqual([400])
  expect((await tryFor(13)).status).toBe(429)
})

test('a stranger who asks for a code too locks nobody out: the newest code opens in the browser of the person', async () => {
  const { email, reference } = await somebody('asked.twice@example.org')
  const [person, stranger] = [new Visitor(), new Visitor('203.0.113.13')]
  await person.post('/follow', { email })
  await stranger.post('/follow', { email })
  expect(await tries(10, () => stranger.post('/follow/code', { code: '00000000' }))).toEqual([400])
  const code = await tokenIn(house.context, reference, 'follow-code', 'code')
  expect(await person.post('/follow/code', { code })).toMatchObject({ status: 303, location: '/follow/requests' })
})

/**
 * At one mailbox: ten tries a day from browsers in which nobody asked, and five for each code that is sent, of which
 * three are in a quarter of an hour. 10 + 96 × 3 × 5 = 1,450 of 100,000,000 codes, and 288 letters tell the person.
 */
test('guessing at one mailbox from everywhere stays below one chance in 60,000 a day', () => {
  const set = readEnvironment({})
  const guesses =
    set.LIMIT_CODE_TRIES_PER_DAY_PER_EMAIL + 96 * set.LIMIT_LINKS_PER_15_MINUTES_PER_EMAIL * set.LIMIT_CODE_TRIES
  expect(guesses).toBe(1450)
  expect(Math.floor(10 ** 8 / guesses)).toBe(68_965)
})

async function somebody(email: string) {
  return { email, reference: await aRequest(house.context, form, { email }) }
}

/** So many tries at once; which answers came. */
async function tries(count: number, post: (n: number) => Promise<Seen>): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: count }, (_, n) => post(n)))
  return [...new Set(answers.map(({ status }) => status))]
}
