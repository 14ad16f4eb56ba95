import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { askIdentity } from '@/casework/ask-identity'
import { makeIdentityCode } from '@/casework/make-identity-code'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { tokenIn } from '@/casework/testing/a-request'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('the code to contact details on file is entered on the page of the request, which never says where it went', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const page = `/follow/requests/${reference}`
  expect(await visitor.get(`${page}/identity`)).toMatchObject({ status: 303, location: page })
  await isSent(reference)
  const asked = await visitor.get(page)
  expect(asked.html).toContain(`href="${page}/identity"`)
  const shown = await visitor.get(`${page}/identity`)
  const code = await tokenIn(house.context, reference, 'identity-code', 'code')
  const wrong = await visitor.post(`${page}/identity`, { code: code === '00000000' ? '00000001' : '00000000' })
  expect([wrong.status, wrong.html.includes('This code is not right')]).toEqual([400, true])
  const right = { code: ` ${code.slice(0, 4)}-${code.slice(4)} ` }
  expect(await visitor.post(`${page}/identity`, right)).toMatchObject({ status: 303, location: `${page}/identity` })
  const entered = await visitor.get(`${page}/identity`)
  expect([entered.html.includes('You entered the code on'), entered.html.includes('<form')]).toEqual([true, false])
  for (const { html } of [asked, shown, wrong, entered, await visitor.get(page)])
    expect([html.includes('old.example'), html.includes(code)]).toEqual([false, false])
})

test('of a request of somebody else there is no such page', async () => {
  const other = await somebodyFollowing(house, form)
  await isSent(other.reference)
  const { visitor } = await somebodyFollowing(house, form)
  const path = `/follow/requests/${other.reference}/identity`
  expect([(await visitor.get(path)).status, (await visitor.post(path, { code: '12345678' })).status]).toEqual([
    404, 404,
  ])
})

async function isSent(reference: string): Promise<void> {
  const staff = { ...house.context, actor: form.admin }
  await askIdentity(staff, { reference }, { method: 'code-on-file', doubt: 'A new address.' })
  const made = await makeIdentityCode(
    staff,
    { reference },
    { by: 'email', sentTo: `${reference}@old.example`.toLowerCase() },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
}
