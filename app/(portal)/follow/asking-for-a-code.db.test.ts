import { afterAll, beforeAll, expect, test } from 'vitest'
import { eachInTime, leavesNothing, rowsIn } from '../../testing/abuse'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'
import { aController } from '@/casework/testing/a-controller'
import { aRequest, letters } from '@/casework/testing/a-request'

/** An answer takes 0.4 seconds; how many milliseconds it may take where others use the machine. */
const busyMachine = 4_000

let house: PublicHouse

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

eachInTime()

test('P09: a known and an unknown address are answered alike, in words, headers and time', async () => {
  const email = 'amina.diallo@example.org'
  const reference = await aRequest(house.context, await aController(house.context), { email })
  const before = await rowsIn(house)
  const [known, unknown] = [new Visitor(), new Visitor()]
  const answers = [await timed(known, email), await timed(unknown, 'nobody.at.all@example.org')] as const
  const [one, other] = answers.map(({ seen: { status, location, html, headers } }) => {
    const cookie = headers.get('set-cookie')?.replace(/=[^;]+/, '=')
    return { status, location, html, headers: { ...Object.fromEntries(headers), 'set-cookie': cookie } }
  })
  expect(one).toMatchObject({ status: 303, location: '/follow/code' })
  expect(one).toEqual(other)
  for (const { milliseconds } of answers) {
    expect(milliseconds).toBeGreaterThanOrEqual(395)
    expect(milliseconds).toBeLessThan(busyMachine)
  }
  expect((await letters(house.context, reference)).filter(({ kind }) => kind === 'follow-code')).toHaveLength(1)
  expect(await rowsIn(house)).toEqual(before)
  const codes = [await known.get('/follow/code'), await unknown.get('/follow/code')] as const
  expect(codes[0].html).toBe(codes[1].html)
  await leavesNothing(house, async () => {
    const wrong = [
      await known.post('/follow/code', { code: '1234 5678' }),
      await unknown.post('/follow/code', { code: '12345678' }),
    ]
    expect(wrong.map(({ status }) => status)).toEqual([400, 400])
    expect(wrong[0]?.html).toBe(wrong[1]?.html)
  })
})

async function timed(visitor: Visitor, email: string) {
  const start = performance.now()
  const seen = await visitor.post('/follow', { email })
  return { seen, milliseconds: performance.now() - start }
}
