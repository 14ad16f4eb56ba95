import { expect, type Page, type Response } from '@playwright/test'
import { expectGoodInBothThemes, expectNoScript, expectValidHtml } from './page-checks'
import { expectSeenByEverybody } from './seen-by-everybody'
import { weighed } from './weight'

const kibibyte = 1024

/** What every answer of the public side must be, whatever its status. */
export async function expectGoodAnswer(page: Page, response: Response): Promise<void> {
  await expectNoScript(response)
  await expectValidHtml(response)
  await expectGoodInBothThemes(page)
  await expectSeenByEverybody(page)
}

/** Goes to a page of the public side: it answers so, weighs at most 20 KiB with everything, and is good. */
export async function expectGoodVisit(
  page: Page,
  status: number,
  visit: () => Promise<Response | null>,
): Promise<void> {
  const { seen: response, bytes } = await weighed(page, visit)
  if (!response) throw new Error(`${page.url()} did not answer`)
  expect(response.status(), response.url()).toBe(status)
  expect(bytes, 'bytes: a page that weighs nothing was not measured').toBeGreaterThan(kibibyte)
  expect(bytes, `bytes of ${response.url()}`).toBeLessThanOrEqual(20 * kibibyte)
  await expectGoodAnswer(page, response)
}

/** The page one has reached, opened again as it is: the same checks. */
export async function expectGoodHere(page: Page, status = 200): Promise<void> {
  await expectGood(page, page.url(), status)
}

/** Opens a public page: the same checks. */
export async function expectGood(page: Page, address: string, status = 200): Promise<void> {
  await expectGoodVisit(page, status, () => page.goto(address))
}
