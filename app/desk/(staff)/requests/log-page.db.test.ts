import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, aStaffMember, type TestController } from '@/casework/testing/a-controller'
import { addMember } from '@/db/writes/controllers'
import { publicHouse, type PublicHouse } from '../../../testing/public-house'
import { shownPage } from '../../../testing/shown-page'
import { signedIn } from '../../../testing/signed-in'
import LogRequestPage from './new/page'

let house: PublicHouse
let one: TestController
let other: TestController

beforeAll(async () => {
  house = await publicHouse()
  one = await aController(house.context)
  other = await aController(house.context)
})

afterAll(async () => house.close())

test('who works for one organisation is not asked for which', async () => {
  const { userId } = await aStaffMember(house.context, one, { role: 'handler' })
  const shown = await shownPage(await signedIn(house, userId), LogRequestPage)
  expect(shown).toContain('On which day did it arrive?')
  expect(shown).not.toContain('For which organisation?')
})

test('who works for two chooses one, and none is chosen for them', async () => {
  const { userId } = await aStaffMember(house.context, one, { role: 'handler' })
  const joins = { controllerId: other.controllerId, userId, role: 'handler', mayVerify: true } as const
  await house.context.db.transaction(async (tx) => addMember(tx, joins))
  const shown = await shownPage(await signedIn(house, userId), LogRequestPage)
  expect(shown).toMatch(/For which organisation\? Choose one Lindenhof Versand \d+ Lindenhof Versand \d+ On which day/)
})

test('an auditor finds no such page', async () => {
  const { userId } = await aStaffMember(house.context, one, { role: 'auditor' })
  await expect(shownPage(await signedIn(house, userId), LogRequestPage)).rejects.toMatchObject({
    digest: expect.stringContaining('404') as string,
  })
})
