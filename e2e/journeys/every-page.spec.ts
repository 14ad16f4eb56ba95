import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import { expectGoodInBothThemes, expectNoScript, expectValidHtml } from '../support/page-checks'
import { inspected, meet, type PageState, statesForEverybody } from '../support/page-states'
import { coldWeight } from '../support/weight'

const kibibyte = 1024

test('every page and state for everybody has no script, is light, valid, readable and small enough', async ({
  browser,
  founded,
}) => {
  test.slow()
  const context = await browser.newContext(inspected)
  const page = await context.newPage()
  for (const state of statesForEverybody(founded))
    await test.step(state.says, () => expectGoodState(browser, page, founded.house.origin, state))
  await context.close()
})

async function expectGoodState(browser: Browser, page: Page, origin: string, state: PageState): Promise<void> {
  const response = await meet(page, origin, state)
  expect(response.status(), state.says).toBe(state.status)
  await expectNoScript(response)
  await expectValidHtml(response)
  await expectGoodInBothThemes(page)
  const cold = await browser.newContext()
  const bytes = await coldWeight(cold, (visitor) => meet(visitor, origin, state))
  await cold.close()
  expect(bytes, `bytes of ${state.says}`).toBeGreaterThan(kibibyte)
  expect(bytes, `bytes of ${state.says}`).toBeLessThanOrEqual(20 * kibibyte)
}
