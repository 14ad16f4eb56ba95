import { afterAll, beforeAll, expect, test } from 'vitest'
import { leavesNothing } from '../../testing/abuse'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'
import { aController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'

let house: PublicHouse

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

test('P09: a known and an unknown address are answered alike, in words, headers and time', async () => {
  const email = 'amina.diallo@example.org'
  await aRequest(house.context, await aController(house.context), { email })
  const [known, unknown] = [new Visitor(), new Visitor()]
  const answers = [await timed(known, email), await timed(unknown, 'nobody.at.all@example.org')] as const
  expect(answers[0].seen).toMatchObject({ status: 303, location: '/follow/code', html: answers[1].seen.html })
  expect([...answers[0].seen.headers.keys()]).toEqual([...answers[1].seen.headers.keys()])
  for (const { milliseconds } of answers) expect(milliseconds).toBeGreaterThanOrEqual(395)
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
