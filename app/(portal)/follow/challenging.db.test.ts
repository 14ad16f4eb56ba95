import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { wordsOfCase } from '@/db/queries/opened-case'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { aController } from '@/casework/testing/a-controller'
import { theCase } from '@/casework/testing/a-request'
import { listAllRequests } from '../../testing/all-requests'

let house: PublicHouse

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

test.for([
  [
    'Virginia',
    { country: 'US', regimes: ['us-va'], holidayCountry: 'US' },
    'Appeal against our answer',
    'appeal',
    'your appeal',
  ],
  ['the GDPR', {}, 'I disagree with this answer', 'complaint', 'looked at again'],
] as const)('under %s whoever disagrees says so on their page, once, and finds it linked', async (row) => {
  const [, organisation, title, right, linked] = row
  const form = await aController(house.context, organisation)
  const { reference, visitor } = await somebodyFollowing(house, form)
  const page = `/follow/requests/${reference}`
  expect((await visitor.get(page)).html).not.toContain(title)
  expect(await visitor.get(`${page}/challenge`)).toMatchObject({ status: 303, location: page })
  const desk = { ...house.context, actor: form.admin, today: '2026-03-09' as const }
  const closing = { reason: 'duplicate', because: 'Asked twice.' }
  expect(await closeWithoutAnswer(desk, { reference }, closing)).toMatchObject({ ok: true })
  expect((await visitor.get(page)).html).toContain(title)
  const { html } = await visitor.get(`${page}/challenge`)
  expect(html).toContain(`<h1 class="text-2xl font-bold sm:text-3xl">${title}</h1>`)
  const empty = await visitor.post(`${page}/challenge`, { once: 'a', words: ' ' })
  expect(empty).toMatchObject({ status: 400 })
  expect(empty.html).toContain('Write what you disagree with.')
  const before = (await listAllRequests(house)).length
  for (let click = 0; click < 2; click += 1)
    expect(await visitor.post(`${page}/challenge`, { once: 'b', words: 'You are wrong.' })).toMatchObject({
      status: 303,
      location: `${page}?challenge`,
    })
  const all = await listAllRequests(house)
  expect(all.length).toBe(before + 1)
  const made = all.at(-1)?.reference ?? ''
  const { file, facts } = await theCase(house.context, made)
  expect(facts.rights.map((asked) => asked.right)).toEqual([right])
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'linked', 'emailConfirmed'])
  const shown = (await visitor.get(`${page}?challenge`)).html
  expect(shown).toContain(`We have it: ${made}`)
  expect(shown).toContain(linked)
})

test('from two windows it is one: the same words are there once, and others go along with it', async () => {
  const form = await aController(house.context)
  const { reference, visitor } = await somebodyFollowing(house, form)
  const desk = { ...house.context, actor: form.admin, today: '2026-03-09' as const }
  const closing = { reason: 'duplicate', because: 'Asked twice.' }
  expect(await closeWithoutAnswer(desk, { reference }, closing)).toMatchObject({ ok: true })
  const page = `/follow/requests/${reference}`
  const before = (await listAllRequests(house)).length
  const send = async (once: string, words: string) => {
    const sent = await visitor.post(`${page}/challenge`, { once, words })
    expect(sent).toMatchObject({ status: 303, location: `${page}?challenge` })
  }
  expect((await visitor.get(`${page}/challenge`)).html).toContain('It becomes a new request')
  await Promise.all(['one window', 'another window'].map((once) => send(once, 'You are wrong.')))
  await send('another window', 'And you are late.')
  await send('another window', 'And you are late.')
  const all = await listAllRequests(house)
  expect(all.length).toBe(before + 1)
  const made = all.at(-1)?.reference ?? ''
  const { file } = await theCase(house.context, made)
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'linked', 'emailConfirmed', 'messageReceived'])
  expect((await visitor.get(`${page}?challenge`)).html).toContain(`We have it: ${made}`)
  const again = (await visitor.get(`${page}/challenge`)).html
  expect(again).toContain(`You have already written to us about this: ${made}.`)
  const words = await wordsOfCase(house.context.db, house.context.keyring, form.admin, file)
  expect([...words.values()]).toContainEqual({ text: 'And you are late.' })
  expect(await closeWithoutAnswer(desk, { reference: made }, closing)).toMatchObject({ ok: true })
  await send('a third window', 'You are still wrong.')
  expect((await listAllRequests(house)).length).toBe(before + 2)
})
