import { expect, journey } from '../support/journey'
import { invite, join } from '../support/joining'
import { enrol, enterPassword, inWindow } from '../support/staff'

journey('a colleague comes with a link that works once, and leaves', async ({ ruth, founded, browser, way }) => {
  const { house } = founded
  const tomas = {
    name: 'Tomáš Novák',
    email: `tomas.novak.${way}@hedgerow.example`,
    password: 'nine geese cross a frozen lake',
  }
  const link = await invite(ruth, tomas)

  const context = await browser.newContext({ baseURL: house.origin })
  const page = await context.newPage()
  const colleague = { ...inWindow(ruth, page), ...tomas }
  await page.goto(link)
  await join(colleague, tomas)
  await enterPassword(colleague)
  const authenticator = await enrol(colleague)
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
  await page.goto('/desk/settings/members')
  await expect(page.getByText(tomas.email)).toHaveCount(0)
  const again = await page.goto(link)
  expect(again?.status()).toBe(410)

  await page.goto('/desk')
  await colleague.hands.press('Sign out')
  await expect(page).toHaveURL(/\/desk\/sign-in/)
  await enterPassword(colleague)
  await colleague.hands.follow(/use a recovery code/)
  await expect(page.getByRole('heading', { level: 1, name: 'Enter a recovery code' })).toBeVisible()
  await colleague.hands.write('Enter a recovery code', 'not-a-code')
  await colleague.hands.press('Sign in')
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('This recovery code is not right')
  expect(authenticator.lastCode).toMatch(/^\d{6}$/)

  await ruth.page.goto('/desk/settings/members')
  await ruth.hands.follow(/^Change .*Tomáš Novák/)
  await expect(ruth.page.getByRole('heading', { level: 1 })).toHaveText('What Tomáš Novák may do')
  await ruth.hands.follow('End the membership of Tomáš Novák')
  await ruth.hands.press('End the membership')
  await expect(ruth.page.getByText('The membership has ended.')).toBeVisible()
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/desk\/sign-in/)
  await context.close()
})
