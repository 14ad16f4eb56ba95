import { hasAsked } from '../support/asking'
import { open } from '../support/desk'
import { hasConfirmed } from '../support/following'
import { expect, test } from '../support/journey'
import { expectGoodInBothThemes } from '../support/page-checks'

// A new promise holds for every request of the house that comes after it.
test.use({ alone: 'a rule that changes' })

test('Ruth promises erasure sooner, and reviews what that does to open requests before it moves any', async ({
  amina,
  ruth,
}) => {
  test.slow()
  const reference = await hasAsked(amina, { rights: ['Delete my data'], words: 'My old account.' })
  await hasConfirmed(amina)
  const { page } = ruth
  await page.goto('/desk/settings')
  await page.getByRole('link', { name: 'Change law and days' }).click()

  await page.getByLabel('Your own days off').fill('the day after tomorrow')
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(page.getByRole('link', { name: /Line 1: write a day/ })).toBeVisible()
  await expect(page.getByLabel('Your own days off')).toHaveValue('the day after tomorrow')
  await page.getByLabel('Your own days off').fill('')
  await page.getByText('Another promise for one right').click()
  await page.getByLabel('erasure: days').fill('10')
  await page.getByRole('button', { name: 'Save as a new version' }).click()

  await expect(page.getByText('Version 2 is saved.')).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('button', { name: 'Move these requests' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(page.getByRole('row', { name: new RegExp(reference) })).toContainText('the promise was changed')
  await expectGoodInBothThemes(page)

  await page.getByRole('button', { name: 'Move these requests' }).click()
  await expect(page.getByRole('link', { name: 'Write the reason.' })).toBeVisible()
  await page.getByLabel('Why is this right?').fill('We delete within ten days.')
  await page.getByRole('button', { name: 'Move these requests' }).click()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Done: the days of one request have changed.')).toBeVisible({ timeout: 1000 })
  }).toPass()

  await open(ruth, reference)
  await expect(page.getByText(/Due day moved from .* the promise was changed/)).toBeVisible()
})
