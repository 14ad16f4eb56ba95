import { hasAsked } from '../support/asking'
import { finish, go, look, open } from '../support/desk'
import { followByLink, hasConfirmed } from '../support/following'
import { expect, journey } from '../support/journey'
import { until } from '../support/until'

// One month from 5 March ends on Easter Sunday, 5 April 2026, and rolls over Easter Monday to 7 April (Regulation 1182/71
// Art. 3(4)). Thirty days promised end on 4 April.
journey('more time counts from the moment its letter has left, and not before', async ({ amina, ruth, founded }) => {
  const { mailbox, clock } = founded.house
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
  await amina.letters.next(/please confirm/i)
  mailbox.faultOf = ({ recipient }) => (recipient === amina.email ? '450-at-rcpt' : undefined)

  await open(ruth, reference)
  await go(ruth, 'Take more time')
  await ruth.hands.tick('This request is complex')
  await ruth.hands.tick('No, nothing will be refused')
  await ruth.hands.write(
    'What makes this request take longer?',
    'Your data lies in four systems that have to be searched by hand.',
  )
  await finish(ruth, 'Send the letter', 'The old day stands until it has left.')
  const header = ruth.page.getByRole('banner').or(ruth.page.locator('header'))
  await expect(header.getByText('7 April 2026')).toHaveCount(0)
  await expect(ruth.page.getByText('4 April 2026').first()).toBeVisible()

  await look(ruth, 'Messages')
  await ruth.page.getByRole('link', { name: 'More time', exact: true }).click()
  await until('the refusal at the desk', async () => {
    await ruth.page.reload()
    return (await ruth.page.getByText('not taken, will be tried again').count()) > 0 || undefined
  })
  mailbox.faultOf = () => undefined
  clock.letPass({ minutes: 10 })
  const letter = await amina.letters.next(/we need more time/i)
  expect(letter.text).toContain('5 June 2026')
  expect(letter.text).toContain('four systems')
  await until('the new day at the desk', async () => {
    await open(ruth, reference)
    return (await ruth.page.getByText('5 June 2026').count()) > 0 || undefined
  })
})

journey(
  'a question stops the clock when it leaves, and her reply starts it again',
  async ({ amina, ruth, founded }) => {
    const { clock } = founded.house
    const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
    await hasConfirmed(amina)

    await open(ruth, reference)
    await go(ruth, 'Ask what is meant')
    await ruth.hands.write('Your question', 'Which of your three contracts do you mean?')
    await ruth.hands.tick('We hold a large amount of data about this person')
    await finish(ruth, 'Send the question', 'The question is on its way.')
    await amina.letters.next(/one question about your request/i)
    await until('the clock at the desk stands still', async () => {
      await open(ruth, reference)
      return (await ruth.page.getByText(/^Paused/).count()) > 0 || undefined
    })

    clock.letPass({ minutes: 15 })
    await followByLink(amina)
    await expect(amina.page.getByRole('heading', { name: 'We are waiting for you' })).toBeVisible()
    await expect(amina.page.getByText('Which of your three contracts do you mean?').first()).toBeVisible()
    await amina.hands.write('Your message', 'The one for the flat in Kreuzberg.')
    await amina.hands.press('Send message')
    await expect(amina.page.getByRole('heading', { name: 'We are working on your request' })).toBeVisible()

    await open(ruth, reference)
    await expect(ruth.page.getByText('The one for the flat in Kreuzberg.')).toBeVisible()
    await expect(ruth.page.getByText(/^Paused/)).toHaveCount(0)
  },
)

journey('a wrong day of receipt is corrected with a reason, and the due day follows', async ({ amina, ruth }) => {
  const reference = await hasAsked(amina, { rights: ['Delete my data'] })

  await open(ruth, reference)
  await expect(ruth.page.getByText('4 April 2026').first()).toBeVisible()
  await go(ruth, 'Correct a fact')
  await ruth.hands.write('It was received on', '2026-03-02')
  await ruth.hands.write('Why', 'She had telephoned on Monday; the note was found today.')
  await finish(ruth, 'Correct it', 'Corrected.')

  // Thirty days from 2 March; the month of the law would end on 2 April.
  await expect(ruth.page.getByText('1 April 2026').first()).toBeVisible()
  await expect(ruth.page.getByText('She had telephoned on Monday; the note was found today.')).toBeVisible()
})
