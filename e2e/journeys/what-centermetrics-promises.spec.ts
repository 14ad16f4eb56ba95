import { askFor } from '../support/asking'
import { open } from '../support/desk'
import { confirm } from '../support/following'
import { expect, test } from '../support/policy-house'

test('CenterMetrics closes an account and stops using the data, after the address is confirmed, by French days', async ({
  asks,
  ruth,
}) => {
  const amina = await asks('centermetrics')
  const { page } = amina
  const reference = await askFor(amina, { rights: ['Close my account', 'Stop using my data'] })
  // A month ends on Friday 1 May, a holiday in France; the next working day is Monday.
  await expect(page.getByText('We will answer by 4 May 2026 at the latest.')).toBeVisible()
  await expect(page.getByText('press “Confirm”')).toBeVisible()

  await open(ruth, reference)
  await expect(ruth.page.getByText('not confirmed', { exact: false }).first()).toBeVisible()
  await confirm(amina)
  const letter = await amina.letters.next(/we have received your request/i)
  for (const right of ['Delete my data', 'Object to the use']) expect(letter.text).toContain(right)
  await ruth.page.reload()
  await expect(ruth.page.getByText('confirmed 1 April 2026')).toBeVisible()
})
