import type { Browser } from '@playwright/test'
import { expectGoodAnswer, expectGoodHere, expectGoodVisit } from '../support/good-page'
import { House } from '../support/house'
import { expect, test } from '../support/other-house'
import { answerTo, inspected, meet, type PageState } from '../support/page-states'
import { organisations } from '../support/several-organisations'
import { stallingNetwork } from '../support/stalling-network'

const { hedgerow, larkspur, foxglove } = organisations
const closed = 'This form is closed'

const states: readonly (PageState & { title: string })[] = [
  { says: 'the list of several organisations', status: 200, path: '/', title: 'Ask about your personal data' },
  { says: 'a form that is not open', status: 200, path: `/${foxglove.slug}`, title: closed },
  { says: 'a question of such a form leads to it', status: 200, path: `/${foxglove.slug}/ask/what`, title: closed },
]

test('several organisations, a form that is not open, and one that never ends', async ({ browser, several }) => {
  test.slow()
  // The server waits half a minute for the end of a form; the other pages are looked at meanwhile.
  await Promise.all([
    expectGoodWhenTooSlow(browser, several.origin),
    ...states.map((state) => expectGoodState(browser, several.origin, state)),
  ])
})

async function expectGoodState(browser: Browser, origin: string, state: PageState & { title: string }): Promise<void> {
  const context = await browser.newContext(inspected)
  const page = await context.newPage()
  await expectGoodVisit(page, state.status, () => meet(page, origin, state))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(state.title)
  if (state.path === '/')
    await expect(page.getByRole('main').getByRole('listitem')).toHaveText([hedgerow.name, larkspur.name])
  await context.close()
}

async function expectGoodWhenTooSlow(browser: Browser, origin: string): Promise<void> {
  const network = await stallingNetwork()
  const context = await browser.newContext({ ...inspected, proxy: { server: network.address } })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const question = { path: `/${hedgerow.slug}/ask/what`, method: 'POST', body: 'rights=access' }
  await expectGoodVisit(page, 408, () => meet(page, origin, { says: 'never ends', status: 408, ...question }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The connection was too slow')
  await expect(page.getByText('nothing was changed')).toBeVisible()
  await context.close()
  await network.close()
}

test('an installation that is still empty, and its set-up', async ({ browser }) => {
  test.slow()
  const house = await House.open()
  try {
    const page = await (await browser.newContext(inspected)).newPage()
    await page.goto(house.origin)
    await expectGoodHere(page)
    await page.goto(await house.setupLink())
    await expectGoodHere(page)
    await page.getByLabel('Country of your organisation').selectOption('Germany')
    for (const button of ['Continue', 'Finish and open the form']) {
      await expectGoodAnswer(page, await answerTo(page, () => page.getByRole('button', { name: button }).click()))
    }
  } finally {
    await house.close()
  }
})
