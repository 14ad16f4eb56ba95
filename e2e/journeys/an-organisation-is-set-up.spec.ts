import { type Page, test as base } from '@playwright/test'
import { admin, organisation } from '../support/founded-house'
import type { Hands } from '../support/hands'
import { House } from '../support/house'
import { expect } from '../support/journey'
import { comeToWork, type Handler } from '../support/staff'
import { handsOn, inBothWays } from '../support/ways'

const test = base.extend<{ house: House }>({
  house: async ({}, use) => {
    const house = await House.open({ startsOn: '2026-03-05' })
    await use(house)
    await house.close()
  },
})

inBothWays((way) =>
  test('the first admin sets an organisation up with the link that the first start prints, and signs in', async ({
    browser,
    house,
  }) => {
    const context = await browser.newContext({ baseURL: house.origin, javaScriptEnabled: false })
    const page = await context.newPage()
    const hands = handsOn(page, way)
    await page.goto('/')
    await expect(page.getByText('The form is not open yet.')).toBeVisible()
    const link = await house.setupLink()

    await page.goto(link)
    await fillInAllButOne(page, hands)
    await hands.press('Finish and open the form')

    await expect(page.getByRole('alert')).toContainText('Enter a second address that differs from the first')
    const tooEarly = await page.request.get(`/${organisation.slug}`)
    expect(tooEarly.status()).toBe(404)
    await hands.write('Second e-mail address', organisation.secondAddress)
    await hands.write('Password', admin.password)
    await hands.write('The same password again', admin.password)
    await hands.press('Finish and open the form')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rightsdesk is set up')

    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
    await page.goto('/')
    await expect(page.getByText('4 April 2026')).toBeVisible()
    const ruth = await comeToWork(browser, house, admin, { way })
    await expect(ruth.page.getByRole('heading', { name: 'No requests yet' })).toBeVisible()

    await addAnother(ruth)
    await page.goto('/')
    await expect(page.getByRole('main').getByRole('link')).toHaveText([
      another.name,
      organisation.name,
      'Follow your request',
    ])
    await Promise.all([context.close(), ruth.page.context().close()])
  }),
)

const another = { name: 'Atelier Lumière', slug: 'lumiere' }

/** Ruth forgets the second address the first time; the form of what she has added is closed until she opens it. */
async function addAnother({ page, hands }: Handler): Promise<void> {
  await hands.follow('Settings')
  await hands.follow('Add an organisation')
  await hands.choose('Country of your organisation', 'France')
  await hands.press('Continue')
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Paris')
  await hands.write('Name of the organisation', another.name)
  await hands.write('Address of the form', another.slug)
  await hands.write('First e-mail address', 'vie-privee@lumiere.example')
  await hands.press('Add the organisation')
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
    'Enter a second address that differs from the first',
  )
  await expect(page.getByLabel('Name of the organisation')).toHaveValue(another.name)

  await hands.write('Second e-mail address', 'direction@lumiere.example')
  await hands.press('Add the organisation')
  await expect(page.getByRole('status')).toContainText('Its form is closed until you open it')
  const closed = await page.request.get(`/${another.slug}`)
  expect(await closed.text()).toContain('This form is closed')
  await hands.press(`Open the form of ${another.name}`)
  await expect(page.getByRole('status')).toContainText('The form is open')
}

/** Everything but the second address at which a new request is noticed. */
async function fillInAllButOne(page: Page, hands: Hands): Promise<void> {
  await hands.choose('Country of your organisation', 'Germany')
  await hands.press('Continue')
  await hands.write('Your name', admin.name)
  await hands.write('Your e-mail address', admin.email)
  await hands.write('Password', admin.password)
  await hands.write('The same password again', admin.password)
  await hands.write('Name of the organisation', organisation.name)
  await hands.write('Address of the form', organisation.slug)
  await expect(page.getByRole('checkbox', { name: 'GDPR', exact: true })).toBeChecked()
  await hands.choose('Whose public holidays count', 'Germany: Berlin')
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin')
  await hands.write('First e-mail address', organisation.firstAddress)
}
