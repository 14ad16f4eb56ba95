import type { Locator } from '@playwright/test'
import { hasAsked } from '../support/asking'
import { finish, go, open } from '../support/desk'
import { hasConfirmed } from '../support/following'
import { expect, journey, test } from '../support/journey'
import { goToDesk, inWindow } from '../support/staff'

const long = 'We looked in every cupboard. '.repeat(20).trim()

journey(
  'what was typed outlives the session: sign in elsewhere and send it again',
  async ({ amina, ruth, founded }) => {
    const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
    await hasConfirmed(amina)
    await open(ruth, reference)
    await go(ruth, 'Write a note')
    await scriptsAtWork(ruth.page.getByLabel('Note'))
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

test('without scripts, too, nothing is lost: the page that says so sends the form again when it is loaded again', async ({
  amina,
  ruth,
  founded,
  browser,
}) => {
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
  await hasConfirmed(amina)
  const storageState = await ruth.page.context().storageState()
  const context = await browser.newContext({ baseURL: founded.house.origin, storageState, javaScriptEnabled: false })
  const plain = inWindow(ruth, await context.newPage())
  await plain.page.goto(`/desk/requests/${reference}/note`)
  await plain.hands.write('Note', long)
  founded.house.clock.letPass({ minutes: 31 })
  await plain.hands.press('Keep the note')

  await expect(plain.page.getByRole('heading', { level: 1 })).toHaveText('Your session has ended')
  await goToDesk(inWindow(plain, await context.newPage()))
  await plain.page.reload()
  await expect(plain.page.getByText('The note is kept.')).toBeVisible()
  await expect(plain.page.getByText(long)).toBeVisible()
  await context.close()
})

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
