import { askFor } from '../support/asking'
import { answer, grant, open, take, verified } from '../support/desk'
import { confirm, followByCode } from '../support/following'
import { expect, test } from '../support/policy-house'

const eight = [
  'Get a copy of my data',
  'Correct my data',
  'Delete my data',
  'Limit what you do with my data',
  'Object to the use of my data',
  'Move my data',
  'Withdraw my consent',
  'Complain',
]
const complaint = /lodge a complaint|complain to/i

test('Informetric offers eight items, and its answer names the way to a supervisory authority', async ({
  asks,
  ruth,
}) => {
  const amina = await asks('informetric')
  const { page } = amina
  await page.goto(amina.form)
  for (const right of eight) await expect(page.getByRole('listitem').filter({ hasText: right }).first()).toBeVisible()

  const reference = await askFor(amina, { rights: ['Get a copy of my data', 'Withdraw my consent'] })
  await expect(page.getByText('We will answer by 1 May 2026 at the latest.')).toBeVisible()
  await confirm(amina)
  await open(ruth, reference)
  await take(ruth)
  await verified(ruth)
  await grant(ruth)
  await grant(ruth)
  await answer(ruth, 'Your copy: account 4711. We no longer send you offers.')

  expect((await amina.letters.next(/your answer .* is ready/i)).text).toMatch(complaint)
  await followByCode(amina)
  await expect(page.getByText('Your copy: account 4711.')).toBeVisible()
  await expect(page.getByText(complaint).first()).toBeVisible()
})
