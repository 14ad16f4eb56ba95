import { hasAsked } from '../support/asking'
import { open } from '../support/desk'
import { expect, test } from '../support/journey'
import { goToDesk } from '../support/staff'

// Received on 5 March 2026, promised within 30 days: due on 4 April.
test.use({ alone: 'reminders' })

// In Berlin 3 April (Good Friday) and 6 April are days off: what falls on them, or on a Saturday, comes on the working day before.
const steps = [
  { day: '2026-03-20', says: '15 days left' },
  { day: '2026-03-27', says: '8 days left' },
  { day: '2026-04-01', says: '3 days left' },
  { day: '2026-04-02', says: '2 days left' },
  { day: '2026-04-07', says: '3 days late' },
  { day: '2026-04-08', says: '4 days late' },
]

test('reminders come on working days, 14, 7, 3, 1 and 0 days before and daily while late, also for a request that nobody confirmed', async ({
  amina,
  ruth,
  founded,
}) => {
  // The server is started anew on each of the days, which takes five seconds of a processor each time.
  test.slow()
  const { house } = founded
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'], words: 'All letters about my meter.' })
  await open(ruth, reference)
  await expect(ruth.page.getByText('Not confirmed', { exact: true })).toBeVisible()

  for (const { day, says } of steps) {
    await house.stop()
    house.clock.setTo(day)
    await house.start()
    const letter = await ruth.letters.next(/\[\d+ (due|late)/)
    expect(letter.text).toContain(reference)
    expect(letter.text).toContain(says)
    expect(letter.text).toContain('The e-mail address is not confirmed.')
    expect(letter.raw).not.toContain('Amina')
  }

  await house.stop()
  await house.start()
  await goToDesk(ruth)
  const reminders = ruth.letters
    .all()
    .filter(({ subject, text }) => text.includes(reference) && subject.startsWith('['))
  expect(reminders).toHaveLength(steps.length)
})
