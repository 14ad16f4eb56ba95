import type { Browser, Page } from '@playwright/test'
import { hasAsked } from '../support/asking'
import { look, open } from '../support/desk'
import { organisation } from '../support/founded-house'
import { expectGoodAnswer, expectGoodHere } from '../support/good-page'
import type { House } from '../support/house'
import { invite, join } from '../support/joining'
import { expect, test } from '../support/journey'
import { keyboard } from '../support/keyboard'
import { type Letter, Letters, linkTo } from '../support/letters'
import { expectGoodInBothThemes } from '../support/page-checks'
import { answerTo, inspected } from '../support/page-states'
import { goToDesk, type Handler } from '../support/staff'
import { until } from '../support/until'

// Asked on Thursday, 5 March 2026, at an organisation in Berlin; of what nobody has, a reminder comes on the Monday.
test.use({ alone: 'mails' })

const officer = {
  name: 'Olu Adeyemi',
  email: 'olu.adeyemi@hedgerow.example',
  password: 'four kites above a gravel beach',
}
const why = 'The archive answers on Thursday.'
const copy = { rights: ['Get a copy of my data'] }
const dead = 'This link no longer works'

test('an officer who never signs in takes a request and puts its reminders off from the mail, with Tab, Space and Enter and no script', async ({
  amina,
  ruth,
  browser,
}) => {
  test.slow()
  const { house } = ruth
  await becomesOfficer(ruth, browser)
  const [taken, other] = [await hasAsked(amina, copy), await hasAsked(amina, { rights: ['Move my data'] })]
  await begins(house, '2026-03-09')
  const letter = await reminderOf(new Letters(house.mailbox, officer.email), other)
  const context = await browser.newContext({ baseURL: house.origin, javaScriptEnabled: false })
  const page = await context.newPage()
  const hands = keyboard(page)
  const heading = page.getByRole('heading', { level: 1 })

  for (let times = 0; times < 2; times += 1) {
    await page.goto(linkOf(letter, `Assign ${taken} to me`))
    await expect(heading).toHaveText(`Take request ${taken}`)
  }
  await expectWithNobody(ruth, taken)
  await hands.press('Assign it to me')
  await expect(heading).toHaveText(`${taken} is yours now`)
  await page.goto(linkOf(letter, `Assign ${taken} to me`))
  await expect(heading).toHaveText(dead)
  await expect(page.getByText('It has been used already. Nothing more happens.')).toBeVisible()

  await page.goto(linkOf(letter, `Put off reminders of ${taken}`))
  await hands.press('Put them off')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('link', { name: 'Write the reason.' })).toBeVisible()
  await hands.write('Why can it wait?', why)
  await hands.write('Until which day?', '2026-03-12')
  await hands.press('Put them off')
  await expect(heading).toHaveText(`The reminders of ${taken} rest`)

  await goToDesk(ruth)
  await open(ruth, taken)
  await look(ruth, 'History')
  const without = 'from a reminder by e-mail, without signing in'
  await expect(ruth.page.getByText(`Assigned to ${officer.name}, ${without}`)).toBeVisible()
  await expect(ruth.page.getByText(`Reminders rest until 12 March 2026, ${without}`)).toBeVisible()
  await expect(ruth.page.getByText(why)).toBeVisible()

  await leaves(ruth)
  for (const link of [`Assign ${other} to me`, `Put off reminders of ${other}`]) {
    await page.goto(linkOf(letter, link))
    await expect(heading).toHaveText(dead)
    await expect(page.getByText('It was sent to somebody who no longer works on this request.')).toBeVisible()
  }
  await expectWithNobody(ruth, other)
  await context.close()
})

test('every page behind the links of a reminder: before, with what is wrong, done, used and too old', async ({
  amina,
  ruth,
  browser,
}) => {
  test.slow()
  const { house } = ruth
  const reference = await hasAsked(amina, copy)
  const page = await (await browser.newContext({ ...inspected, baseURL: house.origin })).newPage()
  await begins(house, '2026-03-12')
  const letter = await reminderOf(ruth.letters, reference)
  for (const [name, button] of [
    ['Assign %s to me', 'Assign it to me'],
    ['Put off reminders of %s', 'Put them off'],
  ] as const) {
    const link = linkOf(letter, name.replace('%s', reference))
    await page.goto(link)
    await expectGoodHere(page)
    const press = () => answerTo(page, () => page.getByRole('button', { name: button }).click())
    if (button === 'Put them off') {
      await expectGoodAnswer(page, await press())
      await page.getByLabel('Until which day?').fill('2026-03-13')
      await page.getByLabel('Why can it wait?').fill(why)
    }
    await press()
    await expectGoodHere(page)
    await page.goto(link)
    await expectGoodHere(page, 410)
  }
  const untouched = await hasAsked(amina, { rights: ['Move my data'] })
  await begins(house, '2026-03-16')
  const later = await reminderOf(ruth.letters, untouched)
  await begins(house, '2026-03-24')
  await page.goto(linkOf(later, `Assign ${untouched} to me`))
  await expect(page.getByText('It is more than a week old. A later reminder has a new one.')).toBeVisible()
  await expectGoodHere(page, 410)
  await page.context().close()
})

test('the question whether somebody is still here: from the mail, at the desk and answered', async ({
  ruth,
  browser,
}) => {
  test.slow()
  const { house } = ruth
  const page = await (await browser.newContext({ ...inspected, baseURL: house.origin })).newPage()
  await asked(house, '2026-04-01', organisation.firstAddress)
  const second = await asked(house, '2026-04-15', organisation.secondAddress)
  await goToDesk(ruth)
  await ruth.hands.follow(/^Nobody has said since 1 April 2026/)
  await expect(ruth.page.getByRole('button', { name: /^Somebody is here/ })).toBeVisible()
  await expectGoodInBothThemes(ruth.page)
  await page.goto(second)
  await expectGoodHere(page)
  await page.getByRole('button', { name: 'Somebody is here' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  await expectGoodHere(page)
  await ruth.page.reload()
  await expect(ruth.page.getByText('Nothing is open: letters reach somebody.')).toBeVisible()
  await page.context().close()
})

/** Somebody who manages, has a password, and never comes to the desk. */
async function becomesOfficer(ruth: Handler, browser: Browser): Promise<void> {
  const link = await invite(ruth, officer, { role: 'Manager' })
  const context = await browser.newContext({ baseURL: ruth.house.origin, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(link)
  await join({ page, hands: keyboard(page) }, officer)
  await context.close()
}

async function leaves({ page, hands, name }: Handler): Promise<void> {
  await page.goto('/desk/settings/members')
  await hands.follow(new RegExp(`^Change .*${officer.name}`))
  await page.goto(`${page.url()}/ending`)
  await hands.tick(name)
  await hands.press('End the membership')
  await expect(page.getByText('The membership has ended.')).toBeVisible()
}

/** The worker ticks when it starts, and then every minute. */
async function begins(house: House, day: string): Promise<void> {
  await house.stop()
  house.clock.setTo(day)
  await house.start()
}

async function asked(house: House, day: string, address: string): Promise<string> {
  await begins(house, day)
  return linkTo(await new Letters(house.mailbox, address).next(/^Is somebody reading this/), '/still-here/')
}

/** The first reminder that holds links of a request; it may be one of several in it. */
async function reminderOf(letters: Letters, reference: string): Promise<Letter> {
  return until(`a reminder of ${reference}`, () =>
    letters.all().find(({ text }) => text.includes(`Assign ${reference} to me`)),
  )
}

/** The address of the link with this name, which stands above it in the text of the letter. */
function linkOf({ text }: Letter, name: string): string {
  const found = text.slice(text.indexOf(name)).match(/https?:\/\/\S+/)
  if (!text.includes(name) || !found) throw new Error(`There is no link "${name}"`)
  return found[0]
}

async function expectWithNobody(ruth: Handler, reference: string): Promise<void> {
  await goToDesk(ruth)
  await open(ruth, reference)
  await expect(noHolder(ruth.page)).toBeVisible()
}

function noHolder(page: Page) {
  return page.getByText('Nobody yet').first()
}
