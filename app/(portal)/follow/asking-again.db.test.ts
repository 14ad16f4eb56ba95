import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { answersAll } from '../../testing/visitor'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { markSpam } from '@/casework/mark-spam'
import { releaseRequest } from '@/casework/release-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theCase, theLetter } from '@/casework/testing/a-request'
import { verifyIdentity } from '@/casework/verify-identity'
import type { Outcome } from '@/casework/errors'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('a copy of what is kept is a request of its own, once: same person, own clock, nothing decided about who asks', async () => {
  const { reference, visitor, email } = await somebodyFollowing(house, form)
  const verdict = { verdict: 'verified', method: 'call-back', on: '2026-03-09' }
  await done(verifyIdentity(desk(), { reference }, verdict))
  const page = `/follow/requests/${reference}`
  expect((await visitor.get(`${page}/copy`)).html).toContain(`my request ${reference}.`)
  const before = (await listAllRequests(house)).length
  for (let click = 0; click < 3; click += 1)
    expect(await visitor.post(`${page}/copy`)).toMatchObject({ status: 303, location: `${page}?copy` })
  const all = await listAllRequests(house)
  expect(all.length).toBe(before + 1)
  const copy = all.find(({ id }) => id === all.at(-1)?.id)
  expect(copy).toMatchObject({ state: 'open', identity: 'not-decided' })
  const { file, facts } = await theCase(house.context, copy?.reference ?? '')
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'linked', 'emailConfirmed'])
  expect(facts.rights.map(({ right }) => right)).toEqual(['access'])
  const letter = await theLetter(house.context, copy?.reference ?? '', 'request-received')
  expect(letter.state).toBe('owed')
  expect((await visitor.get(`${page}?copy`)).html).toContain(`We have your new request ${copy?.reference ?? ''}`)
  expect(email).toContain('@')
})

test('from a closed request one asks again: name and address are filled in, the new request is linked', async () => {
  const { reference, visitor, email } = await somebodyFollowing(house, form)
  const page = `/follow/requests/${reference}`
  expect((await visitor.post(`${page}/again`)).location).toBe(page)
  await done(closeWithoutAnswer(desk(), { reference }, { reason: 'duplicate', because: 'Twice.' }))
  expect((await visitor.get(page)).html).toContain(`action="${page}/again"`)
  expect((await visitor.post(`${page}/again`)).location).toBe(`/${form.slug}/ask/what`)
  await visitor.post(`/${form.slug}/ask/what`, { rights: 'erasure' })
  await visitor.post(`/${form.slug}/ask/about-erasure`)
  await visitor.post(`/${form.slug}/ask/for-whom`, { askedFor: 'self' })
  const { html } = await visitor.get(`/${form.slug}/ask/who`)
  expect(html).toContain('value="Amina Diallo"')
  expect(html).toContain(`value="${email}"`)
  await answersAll(visitor, form.slug, { rights: 'erasure', email })
  expect((await visitor.post(`/${form.slug}/ask/check`)).location).toContain('/sent/')
  const made = (await listAllRequests(house)).at(-1)
  const { file } = await theCase(house.context, made?.reference ?? '')
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'linked'])
  expect((await visitor.get(page)).html).toContain(`${made?.reference ?? ''}: you asked again`)
})

test('whoever’s request is set aside as spam is received and held in sight, released with the day of receipt', async () => {
  const email = 'spam.sender@example.org'
  const first = await aRequest(house.context, form, { email })
  await done(markSpam(desk(), { reference: first }, {}))
  const second = await aRequest(house.context, form, { email, confirmed: false })
  const { row } = await theCase(house.context, second)
  expect(row).toMatchObject({ heldBecause: 'sender-marked', dueOn: '2026-04-04' })
  await done(releaseRequest(desk(), { reference: second }, {}))
  expect((await theCase(house.context, second)).row).toMatchObject({ heldBecause: null, dueOn: '2026-04-04' })
  expect((await theLetter(house.context, second, 'confirm-your-request')).state).toBe('owed')
})

function desk() {
  return { ...house.context, actor: form.admin, today: '2026-03-09' as const }
}

async function done(outcome: Promise<Outcome>): Promise<void> {
  expect(await outcome).toMatchObject({ ok: true })
}
