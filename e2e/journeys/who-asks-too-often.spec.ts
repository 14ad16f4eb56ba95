import { organisation } from '../support/founded-house'
import { expectGoodAnswer } from '../support/good-page'
import { expect, test } from '../support/other-house'
import { answerTo, inspected } from '../support/page-states'
import { fillIn, Visitor } from '../support/submit'
import { handsOn, inBothWays } from '../support/ways'

const amina = { rights: ['access'], name: 'Amina Diallo', email: 'amina.diallo@letters.example' }

test.beforeAll('the one request that an address may send here within an hour', async ({ several }) => {
  const first = new Visitor(several.origin)
  await first.press(await fillIn(first, organisation.slug, amina))
})

inBothWays((way) =>
  test('who asks too often is told when to come again, and what was typed is kept', async ({ browser, several }) => {
    const second = new Visitor(several.origin)
    const check = await fillIn(second, organisation.slug, amina)
    const context = await browser.newContext(inspected)
    await context.addCookies(second.cookies())
    const page = await context.newPage()
    await page.goto(check.address)
    const refused = await answerTo(page, () => handsOn(page, way).press('Send request'))
    expect(refused.status()).toBe(429)
    await expectGoodAnswer(page, refused)
    await page.goto(check.address)
    await expect(page.getByText('Amina Diallo')).toBeVisible()
    await context.close()
  }),
)
