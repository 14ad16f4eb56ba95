import { expectGood, expectGoodAnswer } from '../support/good-page'
import { invite, join } from '../support/joining'
import { expect, test } from '../support/journey'
import { expectGoodInBothThemes } from '../support/page-checks'
import { answerTo, inspected } from '../support/page-states'
import { enrol, enterPassword, type Handler, inWindow } from '../support/staff'

const tomas = {
  name: 'Tomáš Novák',
  email: 'tomas.novak@hedgerow.example',
  password: 'nine geese cross a frozen lake',
}

test('every page between an invitation and the end of a membership is good', async ({ ruth, founded, browser }) => {
  test.slow()
  const link = await invite(ruth, tomas)
  await expectGoodInBothThemes(ruth.page)

  const context = await browser.newContext({ ...inspected, baseURL: founded.house.origin })
  const page = await context.newPage()
  const colleague = { ...inWindow(ruth, page), ...tomas }
  await expectGood(page, link)
  await expectGoodAnswer(page, await answerTo(page, () => colleague.hands.press('Set the password')))
  await join(colleague, tomas)
  await expectGood(await context.newPage(), link, 410)

  await enterPassword(colleague)
  await expectGoodInBothThemes(page)
  await enrol(colleague, async () => expectGoodInBothThemes(page))
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
  await colleague.hands.press('Sign out')
  await expect(page).toHaveURL(/\/desk\/sign-in/)
  await page.goto('/desk')
  await enterPassword(colleague)
  await expectGoodInBothThemes(page)
  await colleague.hands.follow(/use a recovery code/)
  await expect(page.getByRole('heading', { level: 1, name: 'Enter a recovery code' })).toBeVisible()
  await expectGoodInBothThemes(page)
  await context.close()
  await expectGoodMember(ruth)
})

/** The list of members, one of them, a link anew and the end. */
async function expectGoodMember({ page, hands }: Handler): Promise<void> {
  await page.goto('/desk/settings/members')
  await expectGoodInBothThemes(page)
  await hands.follow(/^Change .*Tomáš Novák/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What Tomáš Novák may do')
  await expectGoodInBothThemes(page)
  const member = page.url()
  for (const step of ['again', 'ending']) {
    await page.goto(`${member}/${step}`)
    await expectGoodInBothThemes(page)
  }
  await hands.press('End the membership')
  await expect(page.getByText('The membership has ended.')).toBeVisible()
}
