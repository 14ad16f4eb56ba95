import { askFor } from '../support/asking'
import { answer, finish, go, open, take, verified } from '../support/desk'
import { confirm, followByCode } from '../support/following'
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
  await expect(ruth.page.getByText('1 May 2026').first()).toBeVisible()
  await expect(ruth.page.getByText('21 April 2026').first()).toBeVisible()
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
