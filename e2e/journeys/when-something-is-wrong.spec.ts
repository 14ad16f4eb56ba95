import { test } from '@playwright/test'
import { foundedHouse, organisation } from '../support/founded-house'
import { expectGoodAnswer, expectGoodHere } from '../support/good-page'
import { House } from '../support/house'
import { expect } from '../support/journey'
import { damageForms } from '../support/damage'
import { answerTo, inspected, meet } from '../support/page-states'
import { fillIn, Visitor } from '../support/submit'

const what = `/${organisation.slug}/ask/what`
const amina = { rights: ['access'], name: 'Amina Diallo', email: 'amina.diallo@letters.example' }

test('while the database is away nothing is taken, and the page says so', async ({ browser }) => {
  test.slow()
  const { house } = await foundedHouse({ database: 'postgres' })
  try {
    const page = await (await browser.newContext(inspected)).newPage()
    await page.goto(house.origin + what)
    await page.getByLabel('Get a copy of my data').check()
    await house.postgres?.stop()

    const sent = await answerTo(page, () => page.getByRole('button', { name: 'Continue' }).click())
    expect(sent.status()).toBe(503)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your request was not received')
    await expectGoodAnswer(page, sent)
    const shown = await meet(page, house.origin, { says: 'away', status: 503, path: what })
    expect(shown.status()).toBe(503)
    await expectGoodAnswer(page, shown)
  } finally {
    await house.close()
  }
})

test('a fault of ours is told with a number and nothing of what is inside', async ({ browser }) => {
  test.slow()
  const { house } = await foundedHouse({ database: 'postgres' })
  try {
    await damageForms(house)
    const page = await (await browser.newContext(inspected)).newPage()
    const shown = await meet(page, house.origin, { says: 'broken', status: 500, path: what })
    expect(shown.status()).toBe(500)
    await expect(page.getByText(/tell us this number: [0-9A-F]{8}/)).toBeVisible()
    expect(await shown.text()).not.toMatch(/select|column|relation|node_modules/i)
    await expectGoodAnswer(page, shown)
  } finally {
    await house.close()
  }
})

test('who asks too often is told when to come again, and what was typed is kept', async ({ browser }) => {
  test.slow()
  const { house, form } = await foundedHouse({ environment: { LIMIT_SUBMITS_PER_HOUR_PER_ADDRESS: '1' } })
  try {
    const first = new Visitor(house.origin)
    await first.press(await fillIn(first, form, amina))
    const second = new Visitor(house.origin)
    const check = await fillIn(second, form, amina)
    const context = await browser.newContext(inspected)
    await context.addCookies(second.cookies())
    const page = await context.newPage()
    await page.goto(check.address)
    const refused = await answerTo(page, () => page.getByRole('button', { name: 'Send request' }).click())
    expect(refused.status()).toBe(429)
    await expectGoodAnswer(page, refused)
    await page.goto(check.address)
    await expect(page.getByText('Amina Diallo')).toBeVisible()
  } finally {
    await house.close()
  }
})

test('an installation that is still empty, and its set-up', async ({ browser }) => {
  test.slow()
  const house = await House.open()
  try {
    const page = await (await browser.newContext(inspected)).newPage()
    await page.goto(house.origin)
    await expectGoodHere(browser, page)
    await page.goto(await house.setupLink())
    await expectGoodHere(browser, page)
    await page.getByLabel('Country of your organisation').selectOption('Germany')
    for (const button of ['Continue', 'Finish and open the form']) {
      await expectGoodAnswer(page, await answerTo(page, () => page.getByRole('button', { name: button }).click()))
    }
  } finally {
    await house.close()
  }
})
