import { type Browser, expect, type Page } from '@playwright/test'
import type { Account } from './founded-house'
import type { Hands } from './hands'
import type { House } from './house'
import { Letters } from './letters'
import { Authenticator } from './totp'
import { handsOn, type Way } from './ways'

/** Somebody at the desk: a browser with JavaScript, signed in, a mailbox and an authenticator app. */
export type Handler = Account & {
  page: Page
  way: Way
  hands: Hands
  letters: Letters
  house: House
  authenticator: Authenticator | undefined
}

/** What somebody of the staff has with them from one day to the next. */
export type Belongings = { authenticator: Authenticator; cookies: Cookies }
type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

/** Opens the browser of somebody of the staff, with what they left in it last time. */
export async function comeToWork(
  browser: Browser,
  house: House,
  account: Account,
  { brought, way = 'pointer' }: { brought?: Belongings | undefined; way?: Way } = {},
): Promise<Handler> {
  const context = await browser.newContext({ baseURL: house.origin })
  await context.addCookies(brought?.cookies ?? [])
  const page = await context.newPage()
  const letters = new Letters(house.mailbox, account.email)
  const hands = handsOn(page, way)
  const handler: Handler = { ...account, page, way, hands, letters, house, authenticator: brought?.authenticator }
  await goToDesk(handler)
  return handler
}

/** The same person in another window. */
export function inWindow(handler: Handler, page: Page): Handler {
  return { ...handler, page, hands: handsOn(page, handler.way) }
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
  await enterPassword(handler)
  if (handler.authenticator) return enterCode(handler, handler.authenticator.nextCode())
  handler.authenticator = await enrol(handler)
}

type AtSignIn = Pick<Handler, 'page' | 'hands'>

export async function enterPassword({ page, hands, email, password }: AtSignIn & Account): Promise<void> {
  await hands.write('E-mail address', email)
  await hands.write('Password', password)
  await hands.press('Continue')
  await page.waitForURL(/sign-in\/(code|enrol)/)
}

export async function enterCode({ hands }: AtSignIn, code: string): Promise<void> {
  await hands.write('Enter the code of your authenticator app', code)
  await hands.press('Sign in')
}

/** Sets an authenticator up on the page that asks for it; `seen` looks at the recovery codes before they are put away. */
export async function enrol(
  { page, hands, house }: AtSignIn & Pick<Handler, 'house'>,
  seen?: () => Promise<void>,
): Promise<Authenticator> {
  const key = await page.getByText(/^(?:[A-Z2-7]{4} ?){6,}$/).textContent()
  const authenticator = new Authenticator(key ?? '', house.clock)
  await hands.write('Then enter the six digits that the app shows', authenticator.code())
  await hands.press('Finish')
  await expect(page.getByRole('heading', { level: 1, name: 'Keep your recovery codes' })).toBeVisible()
  await seen?.()
  await hands.press('I have kept them')
  return authenticator
}
