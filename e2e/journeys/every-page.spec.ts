import { test } from '../support/journey'
import { expectGoodVisit } from '../support/good-page'
import { inspected, meet, statesForEverybody } from '../support/page-states'

for (const state of statesForEverybody)
  test(`${state.status} ${state.says}: no script, light, valid, readable and small enough`, async ({
    browser,
    founded,
  }) => {
    const context = await browser.newContext(inspected)
    const page = await context.newPage()
    await expectGoodVisit(page, state.status, () => meet(page, founded.house.origin, state))
    await context.close()
  })
