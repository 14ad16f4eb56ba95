import { afterAll, beforeAll, expect, test } from 'vitest'
import { leavesNothing } from '../../testing/abuse'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { signedInByMail, somebody, somebodyFollowing } from '../../testing/somebody'
import { Visitor } from '../../testing/visitor'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { forgetRequest } from '@/casework/forget-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('P15: a cookie from a request that was forgotten leads to the question for the address, like one of none', async () => {
  const { visitor: byLink, reference, email } = await somebodyFollowing(house, form)
  const byCode = await signedInByMail(house, { email, reference })
  const page = `/follow/requests/${reference}`
  for (const visitor of [byLink, byCode]) expect((await visitor.get(page)).status).toBe(200)
  const cookies = [byLink.cookies, byCode.cookies]
  await forget(reference)
  await leavesNothing(house, async () => {
    for (const cookie of cookies)
      for (const path of [page, '/follow/requests', `${page}/answer`, `${page}/withdraw`])
        expect(await new Visitor(undefined, cookie).get(path)).toMatchObject({
          status: 303,
          location: '/follow?ended',
        })
  })
})

test('P15: a link to a request that was forgotten is like one that never was', async () => {
  const { token, reference } = await somebody(house, form)
  await forget(reference)
  const never = await new Visitor().get(`/follow/${'A'.repeat(token.length)}`)
  const forgotten = await new Visitor().get(`/follow/${token}`)
  expect([forgotten.status, never.status]).toEqual([404, 404])
  expect(forgotten.html).toContain('This link no longer works')
  expect((await new Visitor().post(`/follow/${token}`)).status).toBe(410)
})

test('P15: the other requests of the same address stay on their page', async () => {
  const { reference, email } = await somebody(house, form)
  const other = await aRequest(house.context, form, { email })
  const visitor = await signedInByMail(house, { email, reference: other })
  await forget(reference)
  expect((await visitor.get(`/follow/requests/${other}`)).status).toBe(200)
  expect((await visitor.get(`/follow/requests/${reference}`)).status).toBe(404)
  expect((await visitor.get('/follow/requests')).html).not.toContain(reference)
})

async function forget(reference: string): Promise<void> {
  const context = { ...house.context, actor: form.admin }
  const closing = { reason: 'duplicate', because: 'Asked twice.' }
  expect(await closeWithoutAnswer(context, { reference }, closing)).toMatchObject({ ok: true })
  const forgetting = { because: 'not-needed', confirmed: 'yes' }
  expect(await forgetRequest(context, { reference }, forgetting)).toMatchObject({ ok: true })
}
