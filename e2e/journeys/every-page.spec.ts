import { expect, test } from '../support/journey'
import { expectGoodAnswer, expectLight } from '../support/good-page'
import { inspected, meet, statesForEverybody } from '../support/page-states'

for (const state of statesForEverybody)
  test(`${state.status} ${state.says}: no script, light, valid, readable and small enough`, async ({
    browser,
    founded,
  }) => {
    const { origin } = founded.house
    const context = await browser.newContext(inspected)
    const page = await context.newPage()
    const response = await meet(page, origin, state)
    expect(response.status()).toBe(state.status)
    await expectGoodAnswer(page, response)
    await expectLight(browser, [], (visitor) => meet(visitor, origin, state))
    await context.close()
  })
