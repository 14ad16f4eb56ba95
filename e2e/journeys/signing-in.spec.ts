import { expect, test } from '../support/journey'
import { comeToWork, enterCode, enterPassword, goToDesk } from '../support/staff'

test('the code of the authenticator works once', async ({ ruth, founded, browser }) => {
  const { house, admin } = founded
  const { authenticator } = ruth
  if (!authenticator) throw new Error('Ruth has no authenticator')
  const first = await comeToWork(browser, house, admin, { authenticator, cookies: [] })
  const context = await browser.newContext({ baseURL: house.origin })
  const page = await context.newPage()
  await page.goto('/desk')
  await enterPassword({ ...first, page })

  await enterCode(page, authenticator.lastCode)

  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
    'This code is not right, or it has been used already.',
  )
  await page.goto('/desk')
  await expect(page).toHaveURL(/sign-in/)
  await enterPassword({ ...first, page })
  await enterCode(page, authenticator.nextCode())
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
  await Promise.all([context.close(), first.page.context().close()])
})

test('a session on a lost computer is ended from another one', async ({ ruth, founded, browser }) => {
  const { house, admin } = founded
  const { authenticator } = ruth
  const lost = await comeToWork(browser, house, admin, authenticator && { authenticator, cookies: [] })
  await goToDesk(lost)

  await ruth.page.goto('/desk/account')
  await ruth.page.getByRole('button', { name: 'End all other sessions' }).click()
  await expect(ruth.page.getByText('You are signed in nowhere else.')).toBeVisible()

  await lost.page.goto('/desk')
  await expect(lost.page).toHaveURL(/\/desk\/sign-in/)
  await goToDesk(ruth)
  await lost.page.context().close()
})
