import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { signedInByMail, somebodyFollowing } from '../../testing/somebody'
import { Visitor } from '../../testing/visitor'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { tokenIn } from '@/casework/testing/a-request'
import { portalSessions } from '@/db/schema'

const waited = 'nothing happened for a while or you left'
const changed = 'the e-mail address of your request was changed or no longer counts'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('who confirmed a new address is told that it is why the page asks anew, whether a link or a code had opened it', async () => {
  const { visitor, email, reference } = await somebodyFollowing(house, form)
  const byCode = await signedInByMail(house, { email, reference })
  const page = `/follow/requests/${reference}`
  await visitor.post(`${page}/contact`, { email: `new.${email}`, telephone: '', postalAddress: '' })
  const token = await tokenIn(house.context, reference, 'confirm-new-address', 'newAddressPath')
  expect((await visitor.post(`/follow/address/${token}`)).status).toBe(303)
  for (const each of [visitor, byCode]) {
    expect((await each.get(page)).location).toBe('/follow?ended=address')
    const { html } = await each.get('/follow?ended=address')
    expect([html.includes(changed), html.includes(waited)]).toEqual([true, false])
    expect((await each.get(page)).location).toBe('/follow')
  }
  expect((await (await signedInByMail(house, { email: `new.${email}`, reference })).get(page)).status).toBe(200)
})

test('who waited too long is told so, and so is who brings a session that nobody has', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const page = `/follow/requests/${reference}`
  await house.context.db.update(portalSessions).set({ expiresAt: sql`now() - interval '1 minute'` })
  const unknown = new Visitor(
    undefined,
    visitor.cookies.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
  )
  for (const each of [visitor, unknown]) expect((await each.get(page)).location).toBe('/follow?ended')
  const { html } = await visitor.get('/follow?ended')
  expect([html.includes(changed), html.includes(waited)]).toEqual([false, true])
})
