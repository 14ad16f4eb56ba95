import { prepare, referenceOn } from '../support/asking'
import { finish, go, open } from '../support/desk'
import { confirm, followByLink } from '../support/following'
import { expect, journey } from '../support/journey'
import { expectNoSidewaysScroll } from '../support/page-checks'

const address = `https://files.example/${'a1b2c3d4e5'.repeat(38)}`
const question = { rights: ['Get a copy of my data'], words: `All that lies at ${address} please.` }

journey(
  'an address of 400 characters in somebody’s words makes no page wider than its screen',
  async ({ amina, ruth }) => {
    const { page } = amina
    amina.name = 'Amina'.repeat(30)
    await prepare(amina, question)
    await expectNoSidewaysScroll(page)
    await amina.hands.press('Send request')
    const reference = await referenceOn(amina)
    await confirm(amina)
    await followByLink(amina)
    await expect(page.getByText(reference).first()).toBeVisible()
    await expectNoSidewaysScroll(page)

    await open(ruth, reference)
    await go(ruth, 'Write a note')
    await expectNoSidewaysScroll(ruth.page)
    await ruth.hands.write('Note', address)
    await finish(ruth, 'Keep the note', 'The note is kept.')
    await expectNoSidewaysScroll(ruth.page)
    await ruth.page.goto('/desk')
    await expectNoSidewaysScroll(ruth.page)
  },
)
