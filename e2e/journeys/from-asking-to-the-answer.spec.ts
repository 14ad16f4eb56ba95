import { askFor } from '../support/asking'
import { answer, grant, open, take, verified } from '../support/desk'
import { expect, test } from '../support/journey'
import { linkTo } from '../support/letters'
import { goToDesk } from '../support/staff'

test('Amina asks, Ruth verifies, decides and answers, and Amina reads the answer', async ({ amina, ruth }) => {
  const { page, hands, letters } = amina

  const reference = await askFor(amina, { rights: ['Get a copy of my data'], words: 'Everything since 2019.' })
  await page.goto(linkTo(await letters.next(/please confirm/i), '/confirm/'))
  await hands.press('Confirm')
  const received = await letters.next(/we have received your request/i)

  await goToDesk(ruth)
  await ruth.page.getByRole('link', { name: reference }).click()
  await open(ruth, reference)
  await expect(ruth.page.getByText('Everything since 2019.')).toBeVisible()
  await take(ruth)
  await verified(ruth)
  await grant(ruth)
  await answer(ruth, 'Your data is attached below: one contract, opened on 2 May 2019.')

  const ready = await letters.next(/your answer .* is ready/i)
  expect(ready.text).not.toContain('one contract')
  await page.goto(linkTo(ready, '/follow/'))
  await hands.press('Show my request')
  await expect(page.getByText('one contract, opened on 2 May 2019')).toBeVisible()
  expect(received.text).toContain('Get a copy of my data')

  await open(ruth, reference)
  await expect(ruth.page.getByText('Closed: nothing to do')).toBeVisible()
})
