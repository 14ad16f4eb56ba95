import { hasAsked } from '../support/asking'
import { look, noDoubtWhoAsks, open, take } from '../support/desk'
import { hasConfirmed } from '../support/following'
import { expect, test } from '../support/journey'
import { expectGoodInBothThemes } from '../support/page-checks'
import { pagesOfDesk, pagesOfRequest, pagesOfSettings } from '../support/staff-pages'

const faults = ['/desk/requests/DSR-2026-9999-9', '/desk/nothing/here']

test('every page of a request is good in both themes, on a desk and on a telephone', async ({ amina, ruth }) => {
  test.slow()
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'], words: 'Everything since 2019.' })
  await hasConfirmed(amina)
  await open(ruth, reference)
  await take(ruth)
  await noDoubtWhoAsks(ruth)
  for (const verb of pagesOfRequest)
    await test.step(verb || 'the request', async () => {
      await ruth.page.goto(`/desk/requests/${reference}/${verb}`.replace(/\/$/, ''))
      await expectGoodInBothThemes(ruth.page)
    })
})

test('the pages that only some requests have', async ({ amina, tomas, ruth }) => {
  test.slow()
  const { page } = ruth
  const unconfirmed = await hasAsked(amina, { rights: ['Get a copy of my data'] })
  for (const path of ['acceptance', 'unconfirmed']) {
    await page.goto(`/desk/requests/${unconfirmed}/${path}`)
    await expectGoodInBothThemes(page)
  }
  const objection = await hasAsked(tomas, { rights: ['Stop using my data for marketing'] })
  await open(ruth, objection)
  await take(ruth)
  await page.goto(`/desk/requests/${objection}/objection`)
  await expectGoodInBothThemes(page)
  await page.goto(`/desk/requests/${objection}/withdrawal`)
  await expectGoodInBothThemes(page)
  await page.goto(`/desk?tab=open&q=${objection}`)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectGoodInBothThemes(page)
  await page.keyboard.press('Escape')
  await ruth.hands.tick(`Choose ${objection}`)
  await ruth.hands.press('Assign')
  await expect(page).toHaveURL(/\/desk\/bulk\/[^/]+$/)
  await expectGoodInBothThemes(page)
  await ruth.hands.press('Show what will happen')
  await expect(page).toHaveURL(/\/check$/)
  await expectGoodInBothThemes(page)
  await ruth.hands.press('Assign it')
  await expect(page).toHaveURL(/\/result$/)
  await expectGoodInBothThemes(page)
  await open(ruth, unconfirmed)
  await look(ruth, 'Messages')
  await page.locator('a[href*="/letters/"]').first().click()
  await expect(page).toHaveURL(/\/letters\//)
  await expectGoodInBothThemes(page)
  await open(ruth, unconfirmed)
  await take(ruth)
  await page.goto(`/desk/requests/${unconfirmed}/closing`)
  await expectGoodInBothThemes(page)
})

test('a request with a document that nobody has scanned', async ({ amina, ruth }) => {
  test.slow()
  const reference = await hasAsked(amina, { rights: ['Correct my data'], words: 'My street.' })
  await amina.hands.follow('Send documents')
  const scan = { name: 'register.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }
  await amina.page.getByLabel('Choose files').setInputFiles(scan)
  await amina.hands.press('Send')
  await open(ruth, reference)
  await look(ruth, 'Files')
  await expect(ruth.page.getByText('Nobody has scanned it for viruses.')).toBeVisible()
  await expectGoodInBothThemes(ruth.page)
})

test('the lists, the account, the settings and the pages of what is not there', async ({ ruth }) => {
  test.slow()
  for (const path of [...pagesOfDesk, ...pagesOfSettings, ...faults])
    await test.step(path, async () => {
      await ruth.page.goto(path)
      await expect(ruth.page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expectGoodInBothThemes(ruth.page)
    })
})

test('a letter in an organisation’s own words: shown, saved, and a version of before', async ({ ruth }) => {
  const { page, hands } = ruth
  await page.goto('/desk/settings/letters/hedgerow/extension/en')
  await hands.press('Show the letter')
  await expect(page.getByText('As a person would read it')).toBeVisible()
  await expectGoodInBothThemes(page)
  await hands.write('Title', 'It takes longer')
  await hands.press('Save these words')
  await expect(page.getByRole('status')).toBeVisible()
  await expectGoodInBothThemes(page)
  await page.locator('a[href*="/versions/"]').first().click()
  await expect(page).toHaveURL(/\/versions\/1$/)
  await expectGoodInBothThemes(page)
  await page.goBack()
  await hands.press('Go back to our words')
  await expect(page.getByRole('status')).toBeVisible()
})

test('the sign-in, before and after a mistake', async ({ browser, founded }) => {
  const context = await browser.newContext({ baseURL: founded.house.origin })
  const page = await context.newPage()
  await page.goto('/desk/sign-in')
  await expectGoodInBothThemes(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expectGoodInBothThemes(page)
  await context.close()
})
