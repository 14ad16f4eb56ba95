import { expect, journey } from '../support/journey'
import { messySheet } from '../support/messy-sheet'
import type { Handler } from '../support/staff'

journey(
  'Ruth leaves her spreadsheet of 300 rows, sees that it was the wrong one, and takes it back',
  async ({ ruth }) => {
    const { page, hands } = ruth
    await page.goto('/desk/settings')
    await hands.follow('Import a spreadsheet')
    await chooses(ruth, messySheet())
    await expect(page.getByText('300 rows and 12 columns were read.')).toBeVisible()
    await expect(page.getByText('Windows-1252 is a guess')).toBeVisible()
    await expect(page.getByText('A guess from the name.').first()).toBeVisible()
    await expect(page.getByLabel('2. Received', { exact: true })).toHaveValue('received-on')
    await expect(page.getByLabel('11. Verified', { exact: true })).toHaveValue('ignore')
    await hands.press('Continue')

    await hands.press('Show what would come to be')
    await expect(page).toHaveTitle(/^Error: /)
    await expect(
      page.getByRole('link', { name: /Choose what “GDPR thing” in “Type of request”, first in row 61, means/ }),
    ).toBeVisible()
    await expect(page.getByText('A guess: look whether it is right.').first()).toBeVisible()
    await hands.choose('“GDPR thing”', 'Not sure')
    await hands.tick('All are of this century: 26 is 2026')
    await hands.press('Show what would come to be')

    await expect(page.getByText('6 rows have faults')).toBeVisible()
    await expect(page.getByText('The day of receipt is missing. It is never taken to be today.')).toHaveCount(2)
    await expect(page.getByText('“31/02/2025” in “Received” is no day.')).toBeVisible()
    await hands.write('Received on (row 18)', '2025-01-20')
    await hands.press('Save and look again')
    await expect(page.getByText('5 rows have faults')).toBeVisible()
    await hands.press('Leave all 5 rows out')
    await expect(page.getByText('295 requests are ready')).toBeVisible()
    await hands.press('Import 295 requests')

    await expect(
      page.getByText('295 requests were imported, none was there already, 5 rows were left out.'),
    ).toBeVisible()
    const result = page.url()
    await hands.follow('100 are open')
    await expect(page.getByText('One import ×')).toBeVisible()
    await expect(page.getByRole('link', { name: /DSR-2026-/ }).first()).toBeVisible()
    const imported = page.url()

    await page.goto(result)
    await hands.press('Undo this import')
    await expect(page.getByText('This import was undone on')).toBeVisible()
    await page.goto(imported)
    await expect(page.getByText('DSR-2026-')).toHaveCount(0)
  },
)

async function chooses({ page, hands }: Handler, content: Buffer): Promise<void> {
  await hands.follow('Choose a file')
  await page
    .getByLabel('CSV or XLSX file')
    .setInputFiles({ name: 'requests.csv', mimeType: 'text/csv', buffer: content })
  await hands.press('Continue')
}
