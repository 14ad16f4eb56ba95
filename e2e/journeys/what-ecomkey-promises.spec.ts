import type { Browser, Page } from '@playwright/test'
import { askFor, leaveOpen, referenceOn } from '../support/asking'
import { answer, finish, go, look, open, take, verified } from '../support/desk'
import { confirm, followByCode } from '../support/following'
import { expectGood } from '../support/good-page'
import { linkTo } from '../support/letters'
import { inspected } from '../support/page-states'
import { expect, test } from '../support/policy-house'

const kept =
  'Accounting law has us keep your invoices for ten years. Parcel services hold your address under their policy.'

test('ECOMKEY deletes by the earlier of the law and 30 days from confirmation, and says what is kept and where', async ({
  asks,
  ruth,
}) => {
  const amina = await asks('ecomkey')
  const { page } = amina
  const reference = await askFor(amina, { rights: ['Delete my data'] })
  // The law's 20 days end on 21 April; 30 days from the confirmation would end on 1 May.
  await expect(page.getByText('We will answer by 21 April 2026 at the latest.')).toBeVisible()
  await confirm(amina)
  expect((await amina.letters.next(/we have received your request/i)).text).toContain('21 April 2026')

  await open(ruth, reference)
  await look(ruth, 'History')
  await expect(ruth.page.getByText('1 May 2026').first()).toBeVisible()
  await expect(ruth.page.getByText('21 April 2026').first()).toBeVisible()
  await open(ruth, reference)
  await take(ruth)
  await verified(ruth)
  await go(ruth, 'Decide')
  await ruth.hands.tick('Partly granted')
  await ruth.page.getByLabel('Ground', { exact: true }).selectOption('restricted-by-law')
  await ruth.hands.write('Reasons for the person', kept)
  await ruth.hands.write(/^Carried out already/, '2026-04-01')
  await finish(ruth, 'Record the decision', 'The decision is recorded.')
  await answer(ruth, 'Your account and your profile are deleted.')

  await followByCode(amina)
  await expect(page.getByText('We have done a part of what you asked.')).toBeVisible()
  await expect(page.getByText('Accounting law has us keep your invoices')).toBeVisible()
})

test('ECOMKEY hears a child who asks alone, asks a parent, and counts the time all the same', async ({
  asks,
  ruth,
  browser,
}) => {
  const [ida, parent] = [await asks('ecomkey'), await asks('ecomkey')]
  const { page, hands } = ida
  await page.goto(`${ida.form}/ask/what`)
  await hands.tick('Get a copy of my data')
  await leaveOpen(ida, 'Are you under 18?')
  await expectGoodAsOf(browser, page, page.url())
  await hands.tick('Yes, I am under 18')
  await hands.press('Continue')
  await hands.write('Your full name', ida.name)
  await hands.write('E-mail address', ida.email)
  await leaveOpen(ida, 'Check your answers')
  await hands.press('Send request')
  const reference = await referenceOn(ida)
  await expect(page.getByText('We will answer by 11 April 2026 at the latest.')).toBeVisible()
  await confirm(ida)

  await open(ruth, reference)
  await take(ruth)
  await expect(ruth.page.getByText('Says: under 18')).toBeVisible()
  await ruth.page.goto(`/desk/requests/${reference}/parent`)
  await ruth.hands.write('E-mail address of a parent or guardian', parent.email)
  await finish(ruth, 'Send the letter', 'The letter is on its way.')
  const letter = await parent.letters.next(/do you agree/i)
  expect(letter.text).not.toContain(ida.name)
  const link = linkTo(letter, '/follow/consent/')
  await expectGoodAsOf(browser, parent.page, link)
  await parent.page.goto(link)
  await expect(parent.page.getByRole('listitem').filter({ hasText: 'Get a copy of my data' })).toBeVisible()
  await expect(parent.page.getByText(ida.name)).toHaveCount(0)
  await parent.hands.press('I agree')
  await expect(parent.page.getByRole('heading', { level: 1 })).toHaveText('Thank you, your answer has arrived')
  await open(ruth, reference)
  await expect(ruth.page.getByText('Given on 1 April 2026.')).toBeVisible()
})

/** A page as it is for somebody who has come so far, seen by what needs scripts to judge it. */
async function expectGoodAsOf(browser: Browser, page: Page, address: string): Promise<void> {
  const context = await browser.newContext({ ...inspected, storageState: await page.context().storageState() })
  await expectGood(await context.newPage(), address)
  await context.close()
}
