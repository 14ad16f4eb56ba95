import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { FoundedHouse } from './founded-house'
import type { Hands } from './hands'
import { Letters } from './letters'
import { handsOn, type Way } from './ways'

/** Somebody who asks: a browser without JavaScript, a mailbox, and the address of the form. */
export type Requester = {
  name: string
  email: string
  page: Page
  hands: Hands
  letters: Letters
  /** Where the house is, such as `http://127.0.0.1:3000`, and the path of the form there. */
  origin: string
  form: string
}

const telephone: BrowserContextOptions = { viewport: { width: 390, height: 780 } }

/** Opens the browser of somebody whom nobody at the organisation knows. */
export async function requester(
  browser: Browser,
  { house, form }: FoundedHouse,
  { name, email, way }: { name: string; email: string; way: Way },
): Promise<Requester> {
  const context = await browser.newContext({ ...telephone, baseURL: house.origin, javaScriptEnabled: false })
  const page = await context.newPage()
  const letters = new Letters(house.mailbox, email)
  return { name, email, page, hands: handsOn(page, way), letters, origin: house.origin, form: `/${form}` }
}
