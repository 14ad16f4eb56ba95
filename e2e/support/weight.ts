import type { BrowserContext, Page } from '@playwright/test'

type Finished = { encodedDataLength: number }
type WillBeSent = { redirectResponse?: { encodedDataLength: number } }

/** What a page transfers with everything it needs, headers and redirects included, into an empty cache; in bytes. */
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
  await page.waitForLoadState('networkidle')
  await page.close()
  return bytes
}
