import { type Browser, expect, type Page } from '@playwright/test'
import type { Account } from './founded-house'
import type { House } from './house'
import { Letters } from './letters'
import { Authenticator } from './totp'

/** Somebody at the desk: a browser with JavaScript, signed in, a mailbox and an authenticator app. */
export type Handler = Account & { page: Page; letters: Letters; house: House; authenticator: Authenticator | undefined }

/** What somebody of the staff has with them from one day to the next. */
export type Belongings = { authenticator: Authenticator; cookies: Cookies }
type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

/** Opens the browser of somebody of the staff, with what they left in it last time. */
export async function comeToWork(
  browser: Browser,
  house: House,
  account: Account,
  brought?: Belongings,
): Promise<Handler> {
  const context = await browser.newContext({ baseURL: house.origin })
  await context.addCookies(brought?.cookies ?? [])
  const page = await context.newPage()
  const letters = new Letters(house.mailbox, account.email)
  const handler: Handler = { ...account, page, letters, house, authenticator: brought?.authenticator }
  await goToDesk(handler)
  return handler
}

export async function leaveWork({ page, authenticator }: Handler): Promise<Belongings | undefined> {
  const cookies = await page.context().cookies()
  await page.context().close()
  return authenticator && { authenticator, cookies }
}

/** Opens the list of requests, through the sign-in when it is asked for. */
export async function goToDesk(handler: Handler): Promise<void> {
  const { page } = handler
  await page.goto('/desk')
  if (new URL(page.url()).pathname.startsWith('/desk/sign-in')) await signIn(handler)
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
}

/** With a password and the code of the authenticator, which is set up the first time. */
async function signIn(handler: Handler): Promise<void> {
  const { page } = handler
  await enterPassword(handler)
  if (handler.authenticator) return enterCode(page, handler.authenticator.nextCode())
  handler.authenticator = await enrol(page, handler.house)
}

export async function enterPassword({ page, email, password }: Handler): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(/sign-in\/(code|enrol)/)
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Enter the code of your authenticator app').fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Sets an authenticator up on the page that asks for it; `seen` looks at the recovery codes before they are put away. */
export async function enrol(page: Page, house: House, seen?: () => Promise<void>): Promise<Authenticator> {
  const key = await page.getByText(/^(?:[A-Z2-7]{4} ?){6,}$/).textContent()
  const authenticator = new Authenticator(key ?? '', house.clock)
  await page.getByLabel('Then enter the six digits that the app shows').fill(authenticator.code())
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Keep your recovery codes' })).toBeVisible()
  await seen?.()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  return authenticator
}
