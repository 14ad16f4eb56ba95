import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, tokenIn } from '@/casework/testing/a-request'
import { correctAskedFor } from '@/casework/correct-asked-for'
import type { AskedFor } from '@/domain/forms/asked-for'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse({ LIMIT_LINKS_PER_HOUR_PER_ADDRESS: '100' })
  form = await aController(house.context)
})

afterAll(async () => house.close())

test.for<AskedFor>(['child', 'represented', 'deceased'])(
  'who asks for somebody else (%s) reads whose data it is about, and again before taking it back',
  async (askedFor) => {
    const { page, withdrawal } = await seen({ askedFor, subjectName: 'Mariam Diallo' })
    expect(page).toContain('This is about the data of Mariam Diallo.')
    expect(withdrawal).toContain('This is about the data of Mariam Diallo.')
  },
)

test('who asks for themselves reads nothing of whose data it is', async () => {
  const { page, withdrawal } = await seen({})
  expect(page + withdrawal).not.toContain('This is about the data of')
})

test('where staff found that somebody asked for themselves, nobody else is named', async () => {
  const { reference, visitor } = await follower({ askedFor: 'child', subjectName: 'Mariam Diallo' })
  const because = 'She is of age and writes for herself.'
  const corrected = await correctAskedFor(
    { ...house.context, actor: form.admin },
    { reference },
    { askedFor: 'self', because },
  )
  expect(corrected.ok).toBe(true)
  expect((await visitor.get(`/follow/requests/${reference}`)).html).not.toContain('Mariam')
})

type Asked = { askedFor?: AskedFor; subjectName?: string }

async function follower(asked: Asked) {
  const reference = await aRequest(house.context, form, asked)
  const visitor = new Visitor()
  await visitor.post(`/follow/${await tokenIn(house.context, reference, 'request-received', 'followPath')}`)
  return { reference, visitor }
}

async function seen(asked: Asked) {
  const { reference, visitor } = await follower(asked)
  const [page, withdrawal] = [`/follow/requests/${reference}`, `/follow/requests/${reference}/withdraw`]
  return { page: (await visitor.get(page)).html, withdrawal: (await visitor.get(withdrawal)).html }
}
