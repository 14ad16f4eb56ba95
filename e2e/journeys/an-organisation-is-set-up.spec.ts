import { test as base } from '@playwright/test'
import { admin, organisation } from '../support/founded-house'
import { House } from '../support/house'
import { expect } from '../support/journey'
import { comeToWork } from '../support/staff'

const test = base.extend<{ house: House }>({
  house: async ({}, use) => {
    const house = await House.open({ startsOn: '2026-03-05' })
    await use(house)
    await house.close()
  },
})

test('the first admin sets an organisation up with the link that the first start prints, and signs in', async ({
  browser,
  house,
}) => {
  const context = await browser.newContext({ baseURL: house.origin, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByText('The form is not open yet.')).toBeVisible()
  const link = await house.setupLink()

  await page.goto(link)
  await page.getByLabel('Country of your organisation').selectOption('Germany')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Your name').fill(admin.name)
  await page.getByLabel('Your e-mail address').fill(admin.email)
  await page.getByLabel('Password', { exact: true }).fill(admin.password)
  await page.getByLabel('The same password again').fill(admin.password)
  await page.getByLabel('Name of the organisation').fill(organisation.name)
  await page.getByLabel('Address of the form').fill(organisation.slug)
  await expect(page.getByRole('checkbox', { name: 'GDPR', exact: true })).toBeChecked()
  await page.getByLabel('Whose public holidays count').selectOption('Germany: Berlin')
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin')
  await page.getByLabel('First e-mail address').fill(organisation.firstAddress)
  await page.getByRole('button', { name: 'Finish and open the form' }).click()

  await expect(page.getByRole('alert')).toContainText('Enter an e-mail address at which a new request is noticed.')
  const tooEarly = await page.request.get(`/${organisation.slug}`)
  expect(tooEarly.status()).toBe(404)
  await page.getByLabel('Second e-mail address').fill(organisation.secondAddress)
  await page.getByLabel('Password', { exact: true }).fill(admin.password)
  await page.getByLabel('The same password again').fill(admin.password)
  await page.getByRole('button', { name: 'Finish and open the form' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rightsdesk is set up')

  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
  await page.goto('/')
  await expect(page.getByText('4 April 2026')).toBeVisible()
  const ruth = await comeToWork(browser, house, admin)
  await expect(ruth.page.getByRole('heading', { name: 'No requests yet' })).toBeVisible()
  await Promise.all([context.close(), ruth.page.context().close()])
})
