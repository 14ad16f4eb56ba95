import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runTick } from './run-tick'
import { aController, type TestController } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { stepsOnRecord } from './testing/ticks'

let house: TestHouse
let organisation: TestController
let reported: string[]

beforeEach(async () => {
  house = await testHouse()
  organisation = await aController(house.context)
  reported = []
})

afterEach(async () => house.close())

async function tick(at: string): Promise<void> {
  const report = (fault: unknown, what: string) => reported.push(`${what}: ${String(fault)}`)
  await runTick({ ...house.context, report }, at)
}

test('a request that cannot be read is reported by its reference, and the others are brought up', async () => {
  const broken = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  const sound = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  await house.context.db.execute(sql`update requests set due_on = 'infinity' where reference = ${broken}`)

  await tick('2026-03-20T11:00:00Z')

  expect(reported).toEqual([`reminders: Error: No reminder of ${broken} could be derived`])
  expect(await stepsOnRecord(house.context, sound)).toEqual(['before-14', 'unassigned-9', '(unassigned-2)'].sort())
})

test('a step of the tick that fails is reported, and those after it are taken', async () => {
  const reference = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  await house.asOwner('alter table teams rename to teams_away')

  await tick('2026-04-07T11:00:00Z')

  expect(reported).toEqual([expect.stringMatching(/^reminders: /)])
  expect(await stepsOnRecord(house.context, reference)).toContain('later-than-promised')
})
