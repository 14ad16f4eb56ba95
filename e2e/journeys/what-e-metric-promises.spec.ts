import { askFor } from '../support/asking'
import { open } from '../support/desk'
import { confirm } from '../support/following'
import { expect, test } from '../support/policy-house'

const five = [
  'Get a copy of my data',
  'Correct my data',
  'Delete my data',
  'Limit what you do with my data',
  'Object to the use of my data',
]

test('E-Metric takes its five rights in one letter, and no to marketing, in writing through the form', async ({
  asks,
  ruth,
}) => {
  const amina = await asks('e-metric')
  const { page } = amina
  await page.goto(amina.form)
  for (const right of [...five, 'Stop using my data for marketing'])
    await expect(page.getByRole('listitem').filter({ hasText: right })).toBeVisible()
  await expect(page.getByText('Telephone:')).toHaveCount(0)
  await expect(page.getByText('By letter to our legal department').first()).toBeVisible()

  const reference = await askFor(amina, { rights: five })
  // No law and no promise is named: the house rule of 30 days counts from receipt on 1 April.
  await expect(page.getByText('We will answer by 1 May 2026 at the latest.')).toBeVisible()
  await confirm(amina)
  const letter = await amina.letters.next(/we have received your request/i)
  for (const right of five) expect(letter.text).toContain(right)

  await open(ruth, reference)
  for (const right of five) await expect(ruth.page.getByText(right).first()).toBeVisible()
})
