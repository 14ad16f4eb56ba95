import type { BrowserContext, Page } from '@playwright/test'

type Finished = { encodedDataLength: number }
type WillBeSent = { redirectResponse?: { encodedDataLength: number } }

/**
 * What a page transfers with everything it needs, headers, redirects and its icon included, into an empty cache; in bytes.
 * A browser without a window does not fetch the icon, so it is asked for by its address.
 */
export async function coldWeight(context: BrowserContext, visit: (page: Page) => Promise<unknown>): Promise<number> {
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }: Finished) => (bytes += encodedDataLength))
  network.on('Network.requestWillBeSent', ({ redirectResponse }: WillBeSent) => {
    bytes += redirectResponse?.encodedDataLength ?? 0
  })
  await visit(page)
  const icon = await page.locator('link[rel=icon]').getAttribute('href')
  if (!icon) throw new Error(`${page.url()} has no icon`)
  await page.goto(new URL(icon, page.url()).href)
  await page.close()
  return bytes
}
