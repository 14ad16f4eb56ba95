import type { Locator } from '@playwright/test'
import { hasAsked } from '../support/asking'
import { finish, go, open } from '../support/desk'
import { hasConfirmed } from '../support/following'
import { expect, journey } from '../support/journey'
import { goToDesk, inWindow } from '../support/staff'

const long = 'We looked in every cupboard. '.repeat(20).trim()

journey(
  'what was typed outlives the session: sign in elsewhere and send it again',
  async ({ amina, ruth, founded }) => {
    const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
    await hasConfirmed(amina)
    await open(ruth, reference)
    await go(ruth, 'Write a note')
    await ruth.hands.write('Note', long)
    founded.house.clock.letPass({ minutes: 31 })
    await ruth.hands.press('Keep the note')

    const told = ruth.page.getByRole('alert', { name: 'There is a problem' })
    await expect(told).toContainText('Your session has ended. Sign in in another window, then send this again.')
    await expect(ruth.page.getByLabel('Note')).toHaveValue(long)

    const opened = ruth.page.waitForEvent('popup')
    await ruth.hands.follow('Sign in (opens a new window)')
    await goToDesk(inWindow(ruth, await opened))
    await finish(ruth, 'Keep the note', 'The note is kept.')
    await expect(ruth.page.getByText(long)).toBeVisible()
  },
)

journey('a session does not end under the hands of somebody who types', async ({ amina, ruth, founded }) => {
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
  await hasConfirmed(amina)
  await ruth.page.clock.install()
  await open(ruth, reference)
  await go(ruth, 'Write a note')
  await scriptsAtWork(ruth.page.getByLabel('Note'))
  for (let quarter = 0; quarter < 3; quarter++) {
    founded.house.clock.letPass({ minutes: 20 })
    await ruth.page.clock.fastForward('20:00')
    const told = ruth.page.waitForResponse((response) => response.url().endsWith('/desk/session'))
    await ruth.hands.type('Note', 'Still at it. ')
    expect((await told).status()).toBe(204)
  }

  await finish(ruth, 'Keep the note', 'The note is kept.')
})

/** Nothing hears what is typed before React has taken over the field. */
async function scriptsAtWork(field: Locator): Promise<void> {
  const isTakenOver = async () =>
    field.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')))
  await expect.poll(isTakenOver).toBe(true)
}
