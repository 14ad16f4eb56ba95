import { finish } from '../support/desk'
import { expect, journey } from '../support/journey'

journey('a letter on paper is logged with the day it came, and its time runs from then', async ({ ruth }) => {
  const { page, hands } = ruth
  await page.goto('/desk')
  await hands.follow('Log a request')
  await hands.press('Log the request')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('link', { name: 'Enter the day.' })).toBeVisible()

  await hands.write('On which day did it arrive?', '2026-03-02')
  await hands.choose('How did it arrive?', 'Letter')
  await hands.tick('Access')
  await hands.tick('Erasure')
  await hands.write('What was said or written (optional)', 'Send me what you have about me, and then delete it.')
  await finish(ruth, 'Log the request', 'Logged. The time runs from the day it arrived.')

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Name not known')
  await expect(page.getByText('1 April 2026').first()).toBeVisible()
  await expect(page.getByText('Send me what you have about me, and then delete it.')).toBeVisible()
})
