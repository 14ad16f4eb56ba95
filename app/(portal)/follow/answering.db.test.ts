import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'
import { askClarification } from '@/casework/ask-clarification'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, leaves, theCase, tokenIn } from '@/casework/testing/a-request'
import type { Right } from '@/domain/rights'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('the page names the question that a message answers, ticked where it is the only one', async () => {
  const { visitor, page, asked } = await askedAbout('access')
  const { html } = await visitor.get(page)
  expect(html).toContain('Does this answer our question?')
  expect(boxesOf(html)).toEqual([{ value: String(asked[0]), isTicked: true }])
})

test('of two questions the one is answered that was ticked, and the clock of the other stands still (GDPR Recital 63)', async () => {
  const { reference, visitor, page, asked } = await askedAbout('access', 'erasure')
  const { html } = await visitor.get(page)
  expect(html).toContain('Which of our questions does this answer?')
  expect(boxesOf(html).map(({ isTicked }) => isTicked)).toEqual([false, false])
  const posted = { once: 'one', message: 'Only the older account.', questions: String(asked[1]) }
  expect((await visitor.post(`${page}/message`, posted)).status).toBe(303)
  const { deadline } = await theCase(house.context, reference)
  expect(deadline.rights.map(({ right, clock }) => [right, clock])).toEqual([
    ['access', 'paused'],
    ['erasure', 'running'],
  ])
})

/** Somebody on their page, after a question about each of these rights has left. */
async function askedAbout(...rights: Right[]) {
  const reference = await aRequest(house.context, form, { rights })
  const desk = { ...house.context, actor: form.admin, today: '2026-03-06' as const }
  for (const right of rights) {
    const question = { question: `Which part of ${right}?`, rights: [right], largeAmount: 'on' }
    expect(await askClarification(desk, { reference }, question)).toMatchObject({ ok: true })
    await leaves(house.context, reference, 'clarification-request', '2026-03-06')
  }
  const visitor = new Visitor()
  await visitor.post(`/follow/${await tokenIn(house.context, reference, 'request-received', 'followPath')}`)
  const { history } = (await theCase(house.context, reference)).file
  const asked = history.filter(({ type }) => type === 'clarificationRequested').map(({ sequence }) => sequence)
  return { reference, visitor, page: `/follow/requests/${reference}`, asked }
}

function boxesOf(html: string) {
  return [...html.matchAll(/<input[^>]*name="questions"[^>]*>/g)].map(([box]) => ({
    value: /value="(\d+)"/.exec(box)?.[1],
    isTicked: box.includes('checked'),
  }))
}
