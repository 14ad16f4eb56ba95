import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredWith, answerWith } from '../../testing/answered'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { changeContact } from '@/casework/change-contact'
import { fulfilLetter } from '@/casework/fulfil-letter'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { letters, theCase, theLetter } from '@/casework/testing/a-request'
import { today } from '@/casework/testing/today'
import { nextStep } from '@/domain/policies/next-step'
import { eventsOf } from '@/domain/requests/events'
import { readLetter } from '@/emails/frozen-letter'

const postalAddress = 'Am Kai 7, 20457 Hamburg'
const file = { name: 'copy of it all.zip', content: Buffer.from('PK copy') }

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('asked for on paper, the answer lies at the desk until staff have posted it, and the page says so', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  await answeredWith(house.context, form, reference, [file])
  const page = `/follow/requests/${reference}`
  expect((await visitor.get(page)).html).toContain('Please send it on paper')
  for (let click = 0; click < 2; click += 1) expect((await visitor.post(`${page}/paper`)).location).toBe(page)
  expect((await visitor.get(page)).html).toContain('You asked for it on paper.')
  const all = await letters(house.context, reference)
  expect(all.filter(({ props }) => props?.['about'] === 'paper')).toHaveLength(3)
  expect(all.filter(({ kind }) => kind === 'answer-ready')).toHaveLength(2)
  const letter = await theLetter(house.context, reference, 'answer-ready')
  const { text } = await readLetter(house.context, letter)
  expect([letter.state, text.includes('Here is your copy.'), text.includes(file.name)]).toEqual(['by-hand', true, true])
  expect(await step(reference)).toMatchObject({ step: 'paper' })
  const posted = { letterId: letter.id, how: 'posted', on: today() }
  expect(await fulfilLetter(staff(), { reference }, posted)).toMatchObject({ ok: true })
  expect((await visitor.get(page)).html).toContain('It left on paper on')
  expect(await step(reference)).toEqual({ step: 'closed' })
  // Lost in the post.
  await visitor.post(`${page}/paper`)
  expect((await letters(house.context, reference)).filter(({ kind }) => kind === 'answer-ready')).toHaveLength(3)
  expect(await step(reference)).toMatchObject({ step: 'paper' })
})

test('nobody asks for another’s answer on paper, from another site, or before there is one', async () => {
  const [mine, theirs] = [await somebodyFollowing(house, form), await somebodyFollowing(house, form)]
  await answeredWith(house.context, form, theirs.reference, [])
  await answerWith(house.context, form, mine.reference, [])
  const page = `/follow/requests/${theirs.reference}`
  expect((await mine.visitor.post(`${page}/paper`)).status).toBe(404)
  expect((await theirs.visitor.post(`${page}/paper`, {}, { Origin: 'https://evil.example' })).status).toBe(403)
  expect((await mine.visitor.post(`/follow/requests/${mine.reference}/paper`)).status).toBe(404)
  for (const { reference } of [mine, theirs])
    expect(eventsOf((await theCase(house.context, reference)).file.history, 'paperAsked')).toEqual([])
})

test('what a code locks on the page leaves on paper only to an address that was confirmed in another way', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form, { postalAddress })
  await answeredWith(house.context, form, reference, [file], { input: { code: 'letter' } })
  await visitor.post(`/follow/requests/${reference}/paper`)
  const posted = await toPost(reference)
  expect(await posts(reference, posted)).toEqual(['addressConfirmed: confirm-the-address'])
  expect(await posts(reference, { ...posted, addressConfirmed: 'yes' })).toEqual([])
})

test('to a postal address that was changed a moment ago no answer is posted; handed over it is', async () => {
  const { visitor, reference, email } = await somebodyFollowing(house, form)
  const contact = { email, telephone: '', postalAddress, because: 'She called.' }
  expect(await changeContact(staff(), { reference }, contact)).toMatchObject({ ok: true })
  await answeredWith(house.context, form, reference, [file], { input: { code: 'telephone' } })
  await visitor.post(`/follow/requests/${reference}/paper`)
  const posted = { ...(await toPost(reference)), addressConfirmed: 'yes' }
  expect(await posts(reference, posted)).toEqual(['how: address-still-new'])
  expect(await posts(reference, { ...posted, how: 'handed-over' })).toEqual([])
})

async function toPost(reference: string) {
  const { id: letterId } = await theLetter(house.context, reference, 'answer-ready')
  return { letterId, how: 'posted', on: today() }
}

async function posts(reference: string, input: Record<string, unknown>): Promise<string[]> {
  const outcome = await fulfilLetter(staff(), { reference }, input)
  return outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${field}: ${code}`)
}

function staff() {
  return { ...house.context, actor: form.admin }
}

async function step(reference: string) {
  const { file: kept, facts } = await theCase(house.context, reference)
  return nextStep({
    facts,
    history: kept.history,
    lawOf: kept.rule.lawOf,
    today: '2026-03-09',
    stuckLetterId: undefined,
  })
}
