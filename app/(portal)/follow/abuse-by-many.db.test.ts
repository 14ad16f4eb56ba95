import { afterAll, beforeAll, expect, test } from 'vitest'
import { eachInTime } from '../../testing/abuse'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebody } from '../../testing/somebody'
import { Visitor } from '../../testing/visitor'
import { aController } from '@/casework/testing/a-controller'
import { letters } from '@/casework/testing/a-request'

let house: PublicHouse

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

eachInTime(20_000)

test(
  'P08: a thousand ask for a code to one mailbox: all are answered alike, and three letters leave in a quarter of an hour',
  { timeout: 120_000 },
  async () => {
    const { reference, email } = await somebody(house, await aController(house.context))
    const answers = await Promise.all(
      Array.from({ length: 1000 }, async () => new Visitor().post('/follow', { email })),
    )
    const seen = answers.map(({ status, location, html, headers }) =>
      [status, location, html, ...headers.keys()].join(' '),
    )
    expect(new Set(seen).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 303, location: '/follow/code' })
    expect((await letters(house.context, reference)).filter(({ kind }) => kind === 'follow-code')).toHaveLength(3)
  },
)
