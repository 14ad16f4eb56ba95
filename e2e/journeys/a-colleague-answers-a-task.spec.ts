import { hasAsked } from '../support/asking'
import { finish, go, look, noDoubtWhoAsks, open, take } from '../support/desk'
import { hasConfirmed } from '../support/following'
import { expect, journey, test } from '../support/journey'
import { linkTo } from '../support/letters'
import { expectGoodInBothThemes } from '../support/page-checks'
import type { Requester } from '../support/people'
import type { Handler } from '../support/staff'
import { archive } from '../support/systems'

const desktop = { width: 1280, height: 800 }

journey('Tomáš, who is no user, searches and answers on his telephone', async ({ amina, tomas, ruth, way }) => {
  test.slow()
  const system = `Orders by ${way}`
  const reference = await hasAsked(amina, { rights: ['Move my data'], words: 'My orders.' })
  await hasConfirmed(amina)
  await register(ruth, system, tomas)

  await open(ruth, reference)
  await take(ruth)
  await noDoubtWhoAsks(ruth)
  await go(ruth, 'Ask systems')
  await expect(ruth.page.getByRole('checkbox', { name: `Ask ${system}` })).toBeChecked()
  if (way === 'pointer') await expectGoodInBothThemes(ruth.page)
  await ruth.hands.write('Note to Tomáš Novák (optional)', 'The archive as well, please.')
  await finish(ruth, 'Ask them', 'The systems are asked.')

  const letter = await tomas.letters.next(/Please search/)
  expect(letter.text).toContain(reference)
  expect(letter.raw).not.toMatch(/Amina|My orders/)
  const link = linkTo(letter, '/task/')
  for (let times = 0; times < 3; times += 1) await fetch(link)
  if (way === 'pointer') {
    // A browser in which axe runs: his has no scripts.
    await ruth.page.goto(link)
    await expectGoodInBothThemes(ruth.page)
    await ruth.page.setViewportSize(desktop)
  }
  await answer(tomas, link)

  await open(ruth, reference)
  await ruth.hands.follow('See the answer')
  await expect(ruth.page.getByText('By name, in the orders and the archive.')).toBeVisible()
  if (way === 'pointer') await everyPageOfTask(ruth)
  await ruth.hands.press(/^Put a copy to the answer/)
  await expect(ruth.page.getByText('A copy was put to the answer.')).toBeVisible()
  await look(ruth, 'Tasks')
  await ruth.hands.follow(system)
  await finish(ruth, 'Accept the answer', 'Accepted.')
  await look(ruth, 'Tasks')
  await expect(ruth.page.getByText('Tomáš Novák')).toBeVisible()
  expect((await tomas.page.goto(link))?.status()).toBe(410)
  await expect(tomas.page.getByRole('heading', { level: 1 })).toHaveText('This page is closed')
  await archive(ruth, system)
})

async function register(ruth: Handler, system: string, owner: Requester): Promise<void> {
  await ruth.page.goto('/desk/settings/systems')
  await ruth.hands.follow(/^Add a system/)
  await ruth.hands.write('Name of the system', system)
  await ruth.hands.write('What it holds', 'Orders since 2015.')
  await ruth.hands.write('Name of the owner', owner.name)
  await ruth.hands.write('E-mail address of the owner', owner.email)
  await ruth.hands.press('Add a system')
  await expect(ruth.page.getByRole('alert', { name: 'There is a problem' })).toContainText('Choose at least one')
  await ruth.hands.tick('Move my data')
  await ruth.hands.press('Add a system')
  await expect(ruth.page.getByText('The system is in the register.')).toBeVisible()
}

/** First with something left out; what was typed is still there. */
async function answer({ page, hands }: Requester, link: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByText('The archive as well, please.')).toBeVisible()
  await expect(page.getByText('Amina Diallo')).toBeVisible()
  await expect(page.getByText('My orders.')).toHaveCount(0)
  const orders = { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from('2015;hat') }
  await page.getByLabel('Choose files').setInputFiles(orders)
  await hands.press('Send these files')
  await expect(page.getByText('The file has arrived.')).toBeVisible()
  await hands.tick('Something was found')
  await hands.press('Send the answer')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('radio', { name: 'Something was found' })).toBeChecked()
  await hands.write('Where and how did you search?', 'By name, in the orders and the archive.')
  await hands.press('Send the answer')
  await expect(page.getByText('Thank you: your answer has arrived.')).toBeVisible()
}

async function everyPageOfTask({ page }: Handler): Promise<void> {
  const task = page.url()
  for (const path of ['/again', '/answer', '/withdrawal', '/..', '']) {
    await page.goto(`${task}${path}`)
    await expectGoodInBothThemes(page)
  }
  await page.setViewportSize(desktop)
}
