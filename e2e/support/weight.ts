import type { Page } from '@playwright/test'

type Finished = { encodedDataLength: number }
type WillBeSent = { redirectResponse?: { encodedDataLength: number } }

/** What came of a visit, and what it transferred into an empty cache; in bytes. */
export type Weighed<Seen> = { seen: Seen; bytes: number }

/**
 * What a visit transfers with everything the page needs, headers, redirects and its icon included, as if nothing were
 * kept from before. A browser without a window does not fetch the icon, so it is asked for by its address.
 */
export async function weighed<Seen>(page: Page, visit: () => Promise<Seen>): Promise<Weighed<Seen>> {
  const { seen, bytes } = await transferred(page, visit)
  const icon = await page.locator('link[rel=icon]').getAttribute('href')
  if (!icon) throw new Error(`${page.url()} has no icon`)
  return { seen, bytes: bytes + (await weightOf(page, new URL(icon, page.url()).href)) }
}

async function transferred<Seen>(page: Page, visit: () => Promise<Seen>): Promise<Weighed<Seen>> {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }: Finished) => (bytes += encodedDataLength))
  network.on('Network.requestWillBeSent', ({ redirectResponse }: WillBeSent) => {
    bytes += redirectResponse?.encodedDataLength ?? 0
  })
  const seen = await visit()
  await network.detach()
  return { seen, bytes }
}

const weights = new Map<string, number>()

/** A file is the same for every page that names it, so it is fetched once. */
async function weightOf(page: Page, address: string): Promise<number> {
  const known = weights.get(address)
  if (known !== undefined) return known
  const beside = await page.context().newPage()
  const { bytes } = await transferred(beside, () => beside.goto(address))
  await beside.close()
  weights.set(address, bytes)
  return bytes
}
