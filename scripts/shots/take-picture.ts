import type { Browser, BrowserContextOptions } from '@playwright/test'
import type { Picture } from './pictures'

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 1000 } }

type Taking = Pick<Picture, 'on' | 'theme'> & {
  address: string
  name: string
  signedIn: NonNullable<BrowserContextOptions['storageState']>
}

/** Takes a picture of the page as somebody sees it who has just opened it; a page that is not there is no picture. */
export async function takePicture(browser: Browser, { on, theme, address, name, signedIn }: Taking): Promise<void> {
  const context = await browser.newContext({
    viewport: sizes[on],
    colorScheme: theme,
    deviceScaleFactor: on === 'phone' ? 2 : 1,
    locale: 'en-GB',
    storageState: signedIn,
  })
  const page = await context.newPage()
  const answer = await page.goto(address, { waitUntil: 'load' })
  if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status() ?? 'nothing'}`)
  await page.screenshot({ path: name, animations: 'disabled' })
  await context.close()
}
