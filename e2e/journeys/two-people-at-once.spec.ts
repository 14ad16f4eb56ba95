import { hasAsked } from '../support/asking'
import { finish, go, open } from '../support/desk'
import { expect, journey } from '../support/journey'
import { inWindow } from '../support/staff'

journey(
  'who did something else in another window is told what has changed, and what they typed is still there',
  async ({ amina, ruth }) => {
    const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
    await open(ruth, reference)
    await go(ruth, 'Write a note')
    await ruth.hands.write('Note', 'She is a customer since 2019; the old contract is in the archive.')
    await expect(ruth.page.getByText(/^Draft kept at/)).toBeVisible()
    const elsewhere = inWindow(ruth, await ruth.page.context().newPage())
    await open(elsewhere, reference)
    await go(elsewhere, 'Write to the person')
    await elsewhere.hands.write('Message', 'We have begun to look.')
    await finish(elsewhere, 'Send the message', 'The message is on its way.')
    await go(elsewhere, 'Write a note')
    await expect(elsewhere.page.getByText(/^Your draft of .* was kept/)).toBeVisible()
    await expect(elsewhere.page.getByLabel('Note')).toHaveValue(/the old contract is in the archive/)
    await ruth.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(ruth.page.getByText('This request has changed.')).toBeVisible()

    await ruth.hands.press('Keep the note')

    const alert = ruth.page.getByRole('alert', { name: 'There is a problem' })
    await expect(alert).toContainText('You changed this request in another window')
    await expect(alert).toContainText('a message was written')
    await expect(ruth.page.getByLabel('Note')).toHaveValue(
      'She is a customer since 2019; the old contract is in the archive.',
    )
    await finish(ruth, 'Keep the note', 'The note is kept.')
    await expect(ruth.page.getByText('the old contract is in the archive')).toBeVisible()
    await go(ruth, 'Write a note')
    await expect(ruth.page.getByLabel('Note')).toHaveValue('')
  },
)
