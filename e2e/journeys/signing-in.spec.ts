import { expect, journey } from '../support/journey'
import { comeToWork, enterCode, enterPassword, goToDesk, inWindow } from '../support/staff'

journey('the code of the authenticator works once', async ({ ruth, founded, browser, way }) => {
  const { house, admin } = founded
  const { authenticator } = ruth
  if (!authenticator) throw new Error('Ruth has no authenticator')
  const first = await comeToWork(browser, house, admin, { brought: { authenticator, cookies: [] }, way })
  const context = await browser.newContext({ baseURL: house.origin })
  const page = await context.newPage()
  const second = inWindow(first, page)
  await page.goto('/desk')
  await enterPassword(second)

  await enterCode(second, authenticator.lastCode)

  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
    'This code is not right, or it has been used already.',
  )
  await page.goto('/desk')
  await expect(page).toHaveURL(/sign-in/)
  await enterPassword(second)
  await enterCode(second, authenticator.nextCode())
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
  await Promise.all([context.close(), first.page.context().close()])
})

journey('a session on a lost computer is ended from another one', async ({ ruth, founded, browser, way }) => {
  const { house, admin } = founded
  const { authenticator } = ruth
  const brought = authenticator && { authenticator, cookies: [] }
  const lost = await comeToWork(browser, house, admin, { brought, way })
  await goToDesk(lost)

  await ruth.page.goto('/desk/account')
  await ruth.hands.press('End all other sessions')
  await expect(ruth.page.getByText('You are signed in nowhere else.')).toBeVisible()

  await lost.page.goto('/desk')
  await expect(lost.page).toHaveURL(/\/desk\/sign-in/)
  await goToDesk(ruth)
  await lost.page.context().close()
})
