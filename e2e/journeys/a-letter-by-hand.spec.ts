import { hasAsked } from '../support/asking'
import { dayOf, finish, go, grant, noDoubtWhoAsks, open, take } from '../support/desk'
import { hasConfirmed } from '../support/following'
import { expect, journey } from '../support/journey'

journey(
  'an answer that goes by post counts from the day it was posted, and closes the request',
  async ({ amina, ruth }) => {
    const reference = await hasAsked(amina, { rights: ['Get a copy of my data'], words: 'On paper, please.' })
    await hasConfirmed(amina)
    await open(ruth, reference)
    await take(ruth)
    await noDoubtWhoAsks(ruth)
    await grant(ruth)
    await go(ruth, 'Write the answer')
    await ruth.hands.tick('By post: print it')
    await ruth.hands.write('Your answer', 'Your contract from 2 May 2019 is enclosed.')
    await finish(ruth, 'Send the answer', 'The answer is on its way.')
    await expect(ruth.page.getByText('Open', { exact: true })).toBeVisible()

    await go(ruth, 'See the letter')
    await expect(ruth.page.getByText('Your contract from 2 May 2019 is enclosed.')).toBeVisible()
    await ruth.hands.tick('Posted')
    await ruth.hands.write('On which day?', dayOf(ruth))
    await finish(ruth, 'Record it', 'Recorded. It counts from that day.')

    await expect(ruth.page.getByText('Closed: nothing to do')).toBeVisible()
    expect(amina.letters.all().map(({ subject }) => subject)).not.toContainEqual(expect.stringContaining('is ready'))
  },
)
