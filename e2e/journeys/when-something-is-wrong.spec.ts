import { damageForms } from '../support/damage'
import { organisation } from '../support/founded-house'
import { expectGoodAnswer } from '../support/good-page'
import { expect, journey, test } from '../support/journey'
import { answerTo, inspected, meet } from '../support/page-states'
import { handsOn } from '../support/ways'

const what = `/${organisation.slug}/ask/what`

journey('while the database is away nothing is taken, and the page says so', async ({ browser, founded, way }) => {
  const { house } = founded
  const context = await browser.newContext(inspected)
  const page = await context.newPage()
  const hands = handsOn(page, way)
  await page.goto(house.origin + what)
  await hands.tick('Get a copy of my data')
  await house.postgres?.stop()
  try {
    const sent = await answerTo(page, () => hands.press('Continue'))
    expect(sent.status()).toBe(503)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your request was not received')
    await expectGoodAnswer(page, sent)
    const shown = await meet(page, house.origin, { says: 'away', status: 503, path: what })
    expect(shown.status()).toBe(503)
    await expectGoodAnswer(page, shown)
  } finally {
    await house.postgres?.start()
    await house.untilItServes()
    await context.close()
  }
})

test('a fault of ours is told with a number and nothing of what is inside', async ({ browser, founded: { house } }) => {
  const context = await browser.newContext(inspected)
  const page = await context.newPage()
  const repair = await damageForms(house)
  try {
    const shown = await meet(page, house.origin, { says: 'broken', status: 500, path: what })
    expect(shown.status()).toBe(500)
    await expect(page.getByText(/tell us this number: [0-9A-F]{8}/)).toBeVisible()
    expect(await shown.text()).not.toMatch(/select|column|relation|node_modules/i)
    await expectGoodAnswer(page, shown)
  } finally {
    await repair()
    await context.close()
  }
})
