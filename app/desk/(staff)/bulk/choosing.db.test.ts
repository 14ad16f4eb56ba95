import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareRun } from '@/casework/bulk/prepare-run'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { chosen } from '@/casework/testing/a-run'
import { untouched } from '@/components/desk/action-form'
import { duringVisit } from '../../../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../../../testing/public-house'
import { shownPage } from '../../../testing/shown-page'
import { signedIn } from '../../../testing/signed-in'
import ChoosePage from './[run]/page'
import { choose } from './actions'

let house: PublicHouse
let form: TestController
let handler: StaffActor
let cookie: string

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
  handler = await aStaffMember(house.context, form, { role: 'handler' })
  await aStaffMember(house.context, form, { role: 'handler' })
  cookie = await signedIn(house, handler.userId)
})

afterAll(async () => house.close())

test('a handler is offered no colleague, as only a manager gives requests to others', async () => {
  const run = await aRunTo('assign')
  const shown = await shownPage(cookie, () => choosePage(run))
  expect(shown).toContain('Who takes them? They get an e-mail for each, unless it is you. Ruth Okafor (you) Nobody:')
})

test('whoever does not say whether any part will be refused is asked there, and what they typed stays', async () => {
  const run = await aRunTo('extend')
  const because = 'Your file is spread over eleven archives.'
  const sent = new FormData()
  for (const [name, value] of Object.entries({ run, grounds: 'complexity', because })) sent.append(name, value)
  const state = await duringVisit(new Headers({ cookie, origin }), () => choose(untouched, sent))
  expect(state.problems).toEqual([
    { field: 'refusal', text: 'Choose whether any part will be refused: more time is no more time to refuse.' },
  ])
  expect(state.values).toMatchObject({ grounds: ['complexity'], because: [because] })
})

async function aRunTo(deed: string): Promise<string> {
  const context = { ...house.context, actor: handler }
  const prepared = await prepareRun(context, chosen(deed, [await aRequest(house.context, form)]))
  if (!prepared.ok) throw new Error('Not prepared')
  return prepared.runId
}

function choosePage(run: string) {
  return ChoosePage({ params: Promise.resolve({ run }), searchParams: Promise.resolve({}) })
}
