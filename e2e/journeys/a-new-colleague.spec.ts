import { expectGood, expectGoodAnswer } from '../support/good-page'
import { expect, test } from '../support/journey'
import { answerTo, inspected } from '../support/page-states'
import { expectGoodInBothThemes } from '../support/page-checks'
import { enrol, enterPassword } from '../support/staff'

const tomas = {
  name: 'Tomáš Novák',
  email: 'tomas.novak@hedgerow.example',
  password: 'nine geese cross a frozen lake',
}

test('a colleague comes with a link that works once, and leaves; every page on the way is good', async ({
  ruth,
  founded,
  browser,
}) => {
  test.slow()
  const { house } = founded
  const office = ruth.page
  await office.goto('/desk/settings/members')
  await office.getByRole('link', { name: 'Invite somebody' }).click()
  await office.getByLabel('Name', { exact: true }).fill(tomas.name)
  await office.getByLabel('E-mail address').fill(tomas.email)
  await office.getByLabel('Handler').check()
  await office.getByRole('button', { name: 'Make the link' }).click()
  const link = await office.getByLabel(`Link for ${tomas.name}`).inputValue()
  await expectGoodInBothThemes(office)

  const context = await browser.newContext({ ...inspected, baseURL: house.origin })
  const page = await context.newPage()
  await expectGood(browser, page, link)
  await expectGoodAnswer(
    page,
    await answerTo(page, () => page.getByRole('button', { name: 'Set the password' }).click()),
  )
  await page.getByLabel('Password', { exact: true }).fill(tomas.password)
  await page.getByLabel('Password once more').fill(tomas.password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page).toHaveURL(/\/desk\/sign-in/)
  await expectGood(browser, await context.newPage(), link, 410)

  await enterPassword({ ...ruth, ...tomas, page })
  await expectGoodInBothThemes(page)
  const authenticator = await enrol(page, house, async () => expectGoodInBothThemes(page))
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
  await page.goto('/desk/settings/members')
  await expect(page.getByText(tomas.email)).toHaveCount(0)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/desk')
  await enterPassword({ ...ruth, ...tomas, page })
  await expectGoodInBothThemes(page)
  await page.getByRole('link', { name: /use a recovery code/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Enter a recovery code' })).toBeVisible()
  await expectGoodInBothThemes(page)
  await page.getByLabel('Recovery code').fill('not-a-code')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('This recovery code is not right')
  expect(authenticator.lastCode).toMatch(/^\d{6}$/)

  await office.goto('/desk/settings/members')
  await expectGoodInBothThemes(office)
  await office.getByRole('link', { name: `Change ${tomas.name}` }).click()
  await expect(office.getByRole('heading', { level: 1 })).toHaveText(`What ${tomas.name} may do`)
  await expectGoodInBothThemes(office)
  const member = office.url()
  await office.goto(`${member}/again`)
  await expectGoodInBothThemes(office)
  await office.goto(`${member}/ending`)
  await expectGoodInBothThemes(office)
  await office.getByRole('button', { name: 'End the membership' }).click()
  await expect(office.getByText('The membership has ended.')).toBeVisible()
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/desk\/sign-in/)
  await context.close()
})
