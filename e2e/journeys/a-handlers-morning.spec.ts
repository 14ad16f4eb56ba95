import type { Browser } from '@playwright/test'
import { hasAsked } from '../support/asking'
import { finish, go, grant, open, take, verified } from '../support/desk'
import { followByCode, hasConfirmed } from '../support/following'
import { expect, journey, test } from '../support/journey'
import { invite, join } from '../support/joining'
import { linkTo } from '../support/letters'
import type { Requester } from '../support/people'
import { comeToWork, goToDesk, type Handler } from '../support/staff'
import { handsOn } from '../support/ways'
import { archive, register } from '../support/systems'

// Here everything is read by a second person before it is sent, which no other house asks for.
test.use({ alone: 'a morning at the desk' })

const systems = ['Orders', 'Newsletter', 'Support']

journey(
  'a morning: from the queue over three systems, a decision and a second pair of eyes to an answer that is sent',
  async ({ amina, tomas: owner, ruth, browser, way }) => {
    test.slow()
    const reference = await hasAsked(amina, { rights: ['Move my data'], words: 'My orders.' })
    await hasConfirmed(amina)
    const names = systems.map((name) => `${name} by ${way}`)
    for (const system of names) await register(ruth, { system, owner })
    await everyAnswerIsApproved(ruth)
    const handler = await newHandler(ruth, browser)

    await handler.hands.follow(/^Unassigned/)
    await handler.hands.follow(reference)
    await take(handler)
    await verified(handler)
    await go(handler, 'Ask systems')
    await finish(handler, 'Ask them', 'The systems are asked.')
    const letters = []
    for (let asked = 0; asked < names.length; asked += 1) letters.push(await owner.letters.next(/Please search/))
    for (const letter of letters) await nothingFound(owner, linkTo(letter, '/task/'))

    for (let accepted = 0; accepted < names.length; accepted += 1) {
      await open(handler, reference)
      await handler.hands.follow('See the answer')
      await finish(handler, 'Accept the answer', 'Accepted.')
    }
    await open(handler, reference)
    await grant(handler)
    await go(handler, 'Write the answer')
    await handler.hands.write('Your answer', 'We hold nothing about you.')
    await handler.hands.tick('Nothing is held beside this request')
    await finish(handler, 'Ask for approval', 'Laid before somebody else')

    const asked = await ruth.letters.next(new RegExp(`Approval asked: answer to ${reference}`))
    expect(asked.raw).not.toContain('Amina')
    await open(ruth, reference)
    await go(ruth, 'Read the answer')
    await expect(ruth.page.getByText('We hold nothing about you.').first()).toBeVisible()
    await ruth.hands.tick('Approved: it can be sent')
    await finish(ruth, 'Record it', 'Recorded.')

    await goToDesk(handler)
    await handler.hands.follow(/^Ready to send/)
    await handler.hands.follow(reference)
    await go(handler, 'Write the answer')
    await finish(handler, 'Send the answer', 'The answer is on its way.')
    await amina.letters.next(/your answer .* is ready/i)
    await followByCode(amina)
    await expect(amina.page.getByText('We hold nothing about you.')).toBeVisible()
    await open(handler, reference)
    await expect(handler.page.getByText('Closed: nothing to do')).toBeVisible()
    await handler.page.context().close()
    for (const system of names) await archive(ruth, system)
  },
)

async function everyAnswerIsApproved({ page, hands }: Handler): Promise<void> {
  await page.goto('/desk/settings/answers/hedgerow')
  await hands.tick('All of them')
  await hands.press('Save')
  await page.waitForURL(/\/desk\/settings(?:\?|$)/)
}

async function newHandler(ruth: Handler, browser: Browser): Promise<Handler> {
  const { house, way } = ruth
  const name = 'Tomáš Novák'
  const email = `tomas.novak.${way}@hedgerow.example`
  const account = { name, email, password: 'nine geese cross a frozen lake' }
  const link = await invite(ruth, account, { mayVerify: true })
  const context = await browser.newContext({ baseURL: house.origin })
  const page = await context.newPage()
  await page.goto(link)
  await join({ page, hands: handsOn(page, way) }, account)
  await context.close()
  return comeToWork(browser, house, account, { way })
}

async function nothingFound({ page, hands }: Requester, link: string): Promise<void> {
  await page.goto(link)
  await hands.tick('Nothing was found')
  await hands.write('Where and how did you search?', 'By name and address.')
  await hands.press('Send the answer')
  await expect(page.getByText('Thank you: your answer has arrived.')).toBeVisible()
}
