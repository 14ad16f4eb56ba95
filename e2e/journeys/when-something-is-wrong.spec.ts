import { damageForms } from '../support/damage'
import { organisation } from '../support/founded-house'
import { expectGoodAnswer } from '../support/good-page'
import { expect, journey, test } from '../support/journey'
import { answerTo, inspected, meet } from '../support/page-states'
import { handsOn } from '../support/ways'

const what = `/${organisation.slug}/ask/what`

journey(
  'B35: while the database is away nothing is taken, the page says so, and what was typed is still there',
  async ({ browser, founded, way }) => {
    const { house } = founded
    const context = await browser.newContext({ ...inspected, baseURL: house.origin })
    const page = await context.newPage()
    const hands = handsOn(page, way)
    await page.goto(what)
    await hands.tick('Something else, or I am not sure')
    await hands.press('Continue')
    await hands.press('Continue')
    await hands.write('Your full name', 'Amina Diallo')
    await house.postgres?.stop()
    try {
      const sent = await answerTo(page, () => hands.press('Continue'))
      expect(sent.status()).toBe(503)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your request was not received')
      expect(await sent.text()).not.toMatch(/DSR-\d/)
      await expectGoodAnswer(page, sent)
      const other = await context.newPage()
      const shown = await meet(other, house.origin, { says: 'away', status: 503, path: what })
      expect(shown.status()).toBe(503)
      await expectGoodAnswer(other, shown)
    } finally {
      await house.postgres?.start()
      await house.untilItServes()
    }
    await page.goBack()
    await expect(page.getByLabel('Your full name')).toHaveValue('Amina Diallo')
    await context.close()
  },
)

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
