import { hasAsked } from '../support/asking'
import { finish, go, look, open } from '../support/desk'
import { hasConfirmed } from '../support/following'
import { expect, test } from '../support/journey'
import { expectGoodInBothThemes } from '../support/page-checks'
import type { Requester } from '../support/people'
import type { Handler } from '../support/staff'

const copy = 'Get a copy of my data'

test('Canada counts the notice of more time from the date on the letter', async ({ amina, ruth }) => {
  test.slow()
  const reference = await judgedBy(ruth, await received(amina), 'Canada: PIPEDA')
  await expectGoodInBothThemes(ruth.page)
  await expect(ruth.page.getByText('None is recorded, so the day of receipt counts.')).toBeVisible()
  await go(ruth, 'Record it')
  await expectGoodInBothThemes(ruth.page)
  await ruth.hands.write('Which date did the person put on the letter?', '2026-02-24')
  await ruth.hands.write('Why', 'It is the date on her letter.')
  await finish(ruth, 'Correct it', 'Corrected.')
  await look(ruth, 'History')
  await expect(ruth.page.getByText('30 days from 24 February 2026, the date on the letter')).toBeVisible()
  await ruth.page.goto(`/desk/requests/${reference}/extension`)
  await expect(ruth.page.getByLabel('You must consult others before you can answer')).toBeVisible()
  await expectGoodInBothThemes(ruth.page)
})

test('in California one time depends on the address that a request came to', async ({ amina, ruth }) => {
  test.slow()
  await judgedBy(ruth, await received(amina), 'California: Shine the Light')
  await go(ruth, 'Record it')
  await expectGoodInBothThemes(ruth.page)
  await ruth.hands.tick('No, to another address')
  await ruth.hands.write('Why', 'It came to the shop.')
  await finish(ruth, 'Correct it', 'Corrected.')
  await look(ruth, 'History')
  await expect(ruth.page.getByText('150 days, because it did not come to the address designated for it')).toBeVisible()
})

test('in Switzerland the organisation names the day itself', async ({ amina, ruth }) => {
  test.slow()
  await judgedBy(ruth, await received(amina), 'Switzerland: FADP')
  await go(ruth, 'Take more time')
  await expectGoodInBothThemes(ruth.page)
  await ruth.hands.write('What makes this request take longer?', 'Your data lies in four archives on paper.')
  await ruth.hands.tick('No, nothing will be refused')
  await ruth.hands.press('Send the letter')
  await expect(ruth.page.getByText('Enter the day by which you will answer').first()).toBeVisible()
  await expectGoodInBothThemes(ruth.page)
  await ruth.hands.write('By which day will you answer?', '2026-05-20')
  await finish(ruth, 'Send the letter', 'The old day stands until it has left.')
  expect((await amina.letters.next(/we need more time/i)).text).toContain('until 20 May 2026 instead of 4 April 2026')
})

async function received(amina: Requester): Promise<string> {
  const reference = await hasAsked(amina, { rights: [copy] })
  await hasConfirmed(amina)
  return reference
}

async function judgedBy(ruth: Handler, reference: string, law: string): Promise<string> {
  await ruth.page.goto(`/desk/requests/${reference}/correction/law?right=access`)
  await ruth.page.getByText('Laws of other countries and states').click()
  await ruth.hands.tick(law)
  await ruth.page.getByLabel('GDPR', { exact: true }).uncheck()
  await ruth.hands.write('Why', 'She lives there.')
  await finish(ruth, 'Correct it', 'Corrected.')
  await open(ruth, reference)
  return reference
}
