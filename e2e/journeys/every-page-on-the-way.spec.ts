import { hasAsked, prepare } from '../support/asking'
import { answerWithFiles, tellCode } from '../support/collecting'
import { followByCode, followByLink, hasConfirmed } from '../support/following'
import { expectGoodAnswer, expectGoodHere } from '../support/good-page'
import { expect, test } from '../support/journey'
import { linkTo } from '../support/letters'
import { answerTo, inspected } from '../support/page-states'
import { expectGoodInBothThemes } from '../support/page-checks'
import type { Requester } from '../support/people'
import { pointer } from '../support/pointer'

const onTheWay = test.extend<{ inspectedAmina: Requester }>({
  inspectedAmina: async ({ amina, browser, founded }, use) => {
    const context = await browser.newContext({ ...inspected, baseURL: founded.house.origin })
    const page = await context.newPage()
    await use({ ...amina, page, hands: pointer(page) })
    await context.close()
  },
})

onTheWay('the questions, their problems, the check and the receipt', async ({ inspectedAmina: amina }) => {
  onTheWay.slow()
  const { page, hands, form } = amina
  await page.goto(`${form}/ask/what`)
  await hands.press('Continue')
  await expect(page).toHaveTitle(/^Error: /)
  await expectGoodHere(page)
  for (const right of ['Get a copy of my data', 'Move my data', 'Delete my data']) await hands.tick(right)
  for (const asked of ['Get a copy of my data', 'Delete my data', 'Move my data', 'Whose data is this about?']) {
    await hands.press('Continue')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked)
    await expectGoodHere(page)
  }
  await hands.tick('Someone who has asked me to act for them')
  await hands.press('Continue')
  await hands.press('Continue')
  await expect(page).toHaveTitle(/^Error: /)
  await expectGoodHere(page)
  await hands.write('Full name of the person you act for', 'Tomáš Novák')
  await hands.press('Continue')
  await expectGoodHere(page)
  await hands.press('Continue')
  await expect(page).toHaveTitle(/^Error: /)
  await expectGoodHere(page)
  await prepare(amina, { rights: ['Get a copy of my data'], words: 'Everything.' })
  await expectGoodHere(page)
  const leftOpen = await page.context().newPage()
  await leftOpen.goto(`${form}/ask/words`)
  await hands.press('Send request')
  await expectGoodHere(page)
  const late = await answerTo(leftOpen, () => leftOpen.getByRole('button', { name: 'Continue' }).click())
  expect(late.status()).toBe(422)
  await expectGoodAnswer(leftOpen, late)
  await expect(leftOpen.getByRole('heading', { level: 1 })).toHaveText('You have sent this request already')
})

onTheWay('the links of the letters, before and after they are used', async ({ inspectedAmina: amina }) => {
  onTheWay.slow()
  const { page, hands, letters } = amina
  await hasAsked(amina, { rights: ['Delete my data'] })
  const letter = await letters.next(/please confirm/i)
  await page.goto(linkTo(letter, '/not-me/'))
  await expectGoodHere(page)
  await page.goto(linkTo(letter, '/confirm/'))
  await expectGoodHere(page)
  await hands.press('Confirm')
  await expectGoodHere(page)
  await page.goto(linkTo(await letters.next(/we have received/i), '/follow/'))
  await expectGoodHere(page)
  const link = page.url()
  await hands.press('Show my request')
  await page.goto(link)
  await expectGoodHere(page, 410)
  await hasAsked(amina, { rights: ['Move my data'] })
  await page.goto(linkTo(await letters.next(/please confirm/i), '/not-me/'))
  await hands.press('It was not me')
  await expectGoodHere(page)
})

onTheWay('one own page, its list, a message that is missing, and taking it back', async ({ inspectedAmina: amina }) => {
  onTheWay.slow()
  const { page, hands } = amina
  const reference = await hasAsked(amina, { rights: ['Correct my data'], words: 'My street.' })
  await followByCode(amina)
  await expectGoodHere(page)
  await expectGoodAnswer(page, await answerTo(page, () => hands.press('Send message')))
  await page.goto(`/follow/requests/${reference}/withdraw`)
  await expectGoodHere(page)
  await hasAsked(amina, { rights: ['Move my data'] })
  await followByCode(amina)
  await page.goto('/follow/requests')
  await expectGoodHere(page)
  await page.goto(`/follow/requests/${reference}/withdraw`)
  await hands.press('Take it back')
  await expect(page.getByText('You took this request back').first()).toBeVisible()
  await expectGoodHere(page)
  await hands.press('Leave')
  await expect(page).toHaveURL(/\/follow\?ended/)
  await expectGoodHere(page)
})

onTheWay('the documents of a request: none, one that is refused, one that has arrived', async ({ inspectedAmina }) => {
  onTheWay.slow()
  const { page, hands } = inspectedAmina
  await hasAsked(inspectedAmina, { rights: ['Correct my data'], words: 'My street.' })
  await hands.follow('Send documents')
  await expectGoodHere(page)
  await expectGoodAnswer(page, await answerTo(page, () => hands.press('Send')))
  const scan = { name: 'register.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }
  await page.getByLabel('Choose files').setInputFiles(scan)
  await hands.press('Send')
  await expectGoodHere(page)
  await hands.follow('Replace register.pdf')
  await page.goto(page.url().replace('#files', ''))
  await expectGoodHere(page)
})

onTheWay('changing how one is reached, asking for a copy, and asking again', async ({ inspectedAmina: amina }) => {
  onTheWay.slow()
  const { page, hands, letters } = amina
  const reference = await hasAsked(amina, { rights: ['Correct my data', 'Move my data'] })
  await hasConfirmed(amina)
  await followByLink(amina)
  await page.goto(`/follow/requests/${reference}/contact`)
  await expectGoodHere(page)
  await hands.write('E-mail address', '')
  await expectGoodAnswer(page, await answerTo(page, () => hands.press('Save')))
  await hands.write('E-mail address', `new.${amina.email}`)
  await hands.press('Save')
  await expectGoodHere(page)
  await page.goto(`/follow/requests/${reference}/withdraw`)
  await expectGoodAnswer(page, await answerTo(page, () => hands.press('Take it back')))
  await page.goto(`/follow/requests/${reference}/copy`)
  await expectGoodHere(page)
  await hands.press('Ask for the copy')
  await expectGoodHere(page)
  await page.goto(linkTo(await letters.next(/how we reach you has changed/i), '/not-me/'))
  await expectGoodHere(page)
  await hands.press('I did not change this')
  await expectGoodHere(page)
})

onTheWay(
  'the files of an answer: the code that is missing, wrong and right',
  async ({ inspectedAmina: amina, ruth }) => {
    onTheWay.slow()
    const { page, hands, letters } = amina
    const telephone = '+49 30 1234567'
    const reference = await hasAsked(amina, { rights: ['Get a copy of my data'], words: 'Everything.', telephone })
    await hasConfirmed(amina)
    const files = [{ name: 'Your data.zip', content: Buffer.from('PK') }]
    await answerWithFiles(ruth, reference, { files, telephone })
    await letters.next(/your answer .* is ready/i)
    await followByCode(amina)
    await expectGoodHere(page)
    await hands.follow('Go to the files')
    await expectGoodHere(page)
    const code = await tellCode(ruth, reference)
    await page.reload()
    await expectGoodHere(page)
    await hands.write(
      'Code',
      code.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    )
    await expectGoodAnswer(page, await answerTo(page, () => hands.press('Continue')))
    await hands.write('Code', code)
    await hands.press('Continue')
    await expectGoodHere(page)
    await ruth.page.goto(`/files/${reference}/answer`)
    await expectGoodInBothThemes(ruth.page)
  },
)
