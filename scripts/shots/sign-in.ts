import type { Browser, BrowserContextOptions } from '@playwright/test'
import { codesNow } from '../demo/codes'
import type { DemoFile } from '../demo/demo-file'

/** Signs the first member of staff in and gives what the browser keeps of it. */
export async function signIn(
  browser: Browser,
  origin: string,
  { signIns }: DemoFile,
): Promise<NonNullable<BrowserContextOptions['storageState']>> {
  const [person] = signIns
  if (!person) throw new Error('The demo has no staff')
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${origin}/desk`)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Enter the code of your authenticator app').fill(codesNow(person.secret, Date.now())[1].code)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${origin}/desk`)
  const state = await context.storageState()
  await context.close()
  return state
}
