import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { untouched } from '@/components/desk/action-form'
import { duringVisit } from '../../../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../../../testing/public-house'
import { signedIn } from '../../../testing/signed-in'
import { hold } from './actions'

let house: PublicHouse
let form: TestController
let cookie: string

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
  cookie = await signedIn(house, form.admin.userId)
})

afterAll(async () => house.close())

test.for(['1', 'abc', '', '1e9', '-1', 'a\0b'])(
  'a form that saw version %j of a request changes nothing',
  async (version) => {
    const reference = await aRequest(house.context, form)
    const sent = new FormData()
    for (const [name, value] of Object.entries({ reference, version, because: 'She sues.' })) sent.set(name, value)
    await duringVisit(new Headers({ cookie, origin }), () => hold(untouched, sent)).catch((fault: unknown) => fault)
    const { file } = await theCase(house.context, reference)
    expect(file.history.map(({ type }) => type)).not.toContain('legalHoldSet')
  },
)
