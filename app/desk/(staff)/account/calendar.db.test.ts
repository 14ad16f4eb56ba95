import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import type { FormState } from '@/components/desk/action-form'
import { duringVisit } from '../../../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../../../testing/public-house'
import { signedIn } from '../../../testing/signed-in'
import { makeCalendar } from './actions'

let house: PublicHouse
let cookie: string

beforeAll(async () => {
  house = await publicHouse()
  cookie = await signedIn(house, (await aController(house.context)).admin.userId)
})

afterAll(async () => house.close())

test('a first link is made at once; the one that is there is replaced only by somebody who says so', async () => {
  const first = await made({})
  expect(first.made?.address).toMatch(/\/calendar\/.+\.ics$/)
  const kept = await made({})
  expect(kept.made).toBeUndefined()
  expect(kept.problems).toEqual([{ field: 'replaces', text: 'Tick that the link you have stops working, or keep it.' }])
  const second = await made({ replaces: 'yes' })
  expect(second.made?.address).toMatch(/\/calendar\/.+\.ics$/)
  expect(second.made?.address).not.toBe(first.made?.address)
})

async function made(typed: Record<string, string>): Promise<FormState> {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  const untouched = { attempt: 0, problems: [], values: {} }
  return duringVisit(new Headers({ cookie, origin }), () => makeCalendar(untouched, form))
}
