import type { ReactNode } from 'react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { forgetRequest } from '@/casework/forget-request'
import { holdRequest } from '@/casework/hold-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { withForm } from '@/casework/testing/published-form'
import type { RequestPageProps } from '../../_request/page-props'
import { publicHouse, type PublicHouse } from '../../../testing/public-house'
import { shownPage } from '../../../testing/shown-page'
import { signedIn } from '../../../testing/signed-in'
import ForgetPage from './[reference]/forget/page'
import RequestPage from './[reference]/page'

const closing = { reason: 'duplicate', because: 'Asked twice.' }

let house: PublicHouse
let form: TestController
let cookie: string

beforeAll(async () => {
  house = await publicHouse()
  form = await withForm(house.context, await aController(house.context), { rights: ['access'], keptMonths: ['1'] })
  cookie = await signedIn(house, form.admin.userId)
})

afterAll(async () => house.close())

test('before a request is forgotten by hand, an admin reads what that means and when it would happen by itself', async () => {
  const reference = await closedOn('2026-03-31')
  const shown = await show(ForgetPage, reference)
  expect(shown).toContain('By itself it is forgotten on 30 April 2026')
  expect(shown).toContain('I know that nobody can bring back who asked, what was written and what was sent.')
  await holdRequest(staff(), { reference }, { because: 'She sues.' })
  const held = await show(ForgetPage, reference)
  expect(held).toContain('This request is on legal hold.')
  expect(held).not.toContain('Forget it for good')
  expect(await show(RequestPage, reference)).toMatch(/On legal hold since .+ She sues\./)
})

test('the page of a forgotten request says so, when, by whom and why, and shows what remains', async () => {
  const reference = await closedOn('2026-03-31')
  expect(await show(RequestPage, reference)).toContain('Amina Diallo')
  await forgetRequest({ ...staff(), today: '2026-04-02' }, { reference }, { because: 'not-needed', confirmed: 'yes' })
  const shown = await show(RequestPage, reference)
  expect(shown).toContain('On 2 April 2026 , by Ruth Okafor Why It was no longer needed')
  expect(shown).toContain(reference)
  expect(shown).toContain('Closed without an answer: duplicate of another request')
  for (const gone of [
    'Amina',
    'Everything since 2019',
    'Asked twice',
    'Write to the person',
    'Reopen',
    'A sentence for a letter',
  ])
    expect(shown).not.toContain(gone)
})

async function closedOn(today: '2026-03-31'): Promise<string> {
  const reference = await aRequest(house.context, form)
  await closeWithoutAnswer({ ...staff(), today }, { reference }, closing)
  return reference
}

function staff() {
  return { ...house.context, actor: form.admin }
}

async function show(page: (props: RequestPageProps) => Promise<ReactNode>, reference: string): Promise<string> {
  const props = { params: Promise.resolve({ reference }), searchParams: Promise.resolve({}) }
  return shownPage(cookie, () => page(props))
}
