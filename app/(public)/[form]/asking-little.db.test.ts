import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'
import { aController } from '@/casework/testing/a-controller'
import { letters } from '@/casework/testing/a-request'
import { forms } from '@/db/schema'
import { rights } from '@/domain/rights'

let house: PublicHouse
let form: string

beforeAll(async () => {
  house = await publicHouse()
  const { slug, formId } = await aController(house.context)
  form = slug
  await house.context.db
    .update(forms)
    .set({ rights: [...rights] })
    .where(eq(forms.id, formId))
})

afterAll(async () => house.close())

test.for(['marketing-objection', 'withdrawal', 'opt-out', 'limit'] as const)(
  '%s alone asks only what finds the person, and nothing waits for a confirmation',
  async (right) => {
    const visitor = new Visitor()
    const goesTo = async (step: string, typed: Record<string, string>) =>
      (await visitor.post(`/${form}/ask/${step}`, typed)).location?.split('/').at(-1)
    expect(await goesTo('what', { rights: right })).toBe('who')
    expect((await visitor.get(`/${form}/ask/who`)).html).toContain('I am asking for somebody else')
    expect(await goesTo('who', { name: 'Amina Diallo', email: `${right}@example.org` })).toBe('check')
    const { location } = await visitor.post(`/${form}/ask/check`)
    expect((await visitor.get(String(location))).html).not.toContain('press “Confirm”')
    const asked = (await listAllRequests(house)).at(-1)
    expect(asked).toMatchObject({ state: 'open', identity: 'not-decided', heldBecause: null })
    const sent = (await letters(house.context, asked?.reference ?? '')).filter(
      ({ audience }) => audience === 'requester',
    )
    expect(sent.map(({ kind }) => kind)).toEqual(['request-received'])
  },
)

test.for([
  [['marketing-objection', 'withdrawal', 'opt-out', 'limit'], 2],
  [['opt-out', 'access'], 5],
  [['withdrawal', 'complaint'], 5],
  [['marketing-objection', 'unsure'], 4],
] as const)('%j: so many questions are asked: %i', async ([chosen, count]) => {
  const visitor = new Visitor()
  await visitor.post(`/${form}/ask/what`, { rights: [...chosen] })
  expect((await visitor.get(`/${form}/ask/what`)).html).toContain(`Question 1 of ${count}`)
})

test('who opts out for another is asked for whom; what was answered before is not lost', async () => {
  const visitor = new Visitor()
  await visitor.post(`/${form}/ask/what`, { rights: 'opt-out' })
  expect((await visitor.get(`/${form}/ask/for-whom`)).status).toBe(200)
  const { location } = await visitor.post(`/${form}/ask/for-whom`, { askedFor: 'represented' })
  expect(location).toBe(`/${form}/ask/subject`)
  await visitor.post(`/${form}/ask/subject`, { subjectName: 'Mariam Diallo', capacity: 'agent' })
  await visitor.post(`/${form}/ask/words`, { words: 'The account of the shop.' })
  await visitor.post(`/${form}/ask/who`, { name: 'Amina Diallo', email: 'agent@example.org' })
  const { html } = await visitor.get(`/${form}/ask/check`)
  for (const kept of ['Mariam Diallo', 'The account of the shop.']) expect(html).toContain(kept)
})
