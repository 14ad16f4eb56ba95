import { type Browser, expect, type Page, type Response } from '@playwright/test'
import { inspected } from './page-states'
import { expectGoodInBothThemes, expectNoScript, expectValidHtml } from './page-checks'
import { coldWeight } from './weight'

const kibibyte = 1024
type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

/** What every answer of the public side must be, whatever its status. */
export async function expectGoodAnswer(page: Page, response: Response): Promise<void> {
  await expectNoScript(response)
  await expectValidHtml(response)
  await expectGoodInBothThemes(page)
}

/** At most 20 KiB with everything into an empty cache, for somebody who brings these cookies. */
export async function expectLight(
  browser: Browser,
  cookies: Cookies,
  visit: (page: Page) => Promise<unknown>,
): Promise<void> {
  const cold = await browser.newContext(inspected)
  await cold.addCookies(cookies)
  const bytes = await coldWeight(cold, visit)
  await cold.close()
  expect(bytes, 'bytes: a page that weighs nothing was not measured').toBeGreaterThan(kibibyte)
  expect(bytes, 'bytes').toBeLessThanOrEqual(20 * kibibyte)
}

/** The page one has reached, opened again as it is: the same checks. */
export async function expectGoodHere(browser: Browser, page: Page, status = 200): Promise<void> {
  await expectGood(browser, page, page.url(), status)
}

/** Opens a public page: the same checks. */
export async function expectGood(browser: Browser, page: Page, address: string, status = 200): Promise<void> {
  const response = await page.goto(address)
  if (!response) throw new Error(`${address} did not answer`)
  expect(response.status(), address).toBe(status)
  await expectGoodAnswer(page, response)
  await expectLight(browser, await page.context().cookies(), (visitor) => visitor.goto(address))
}
