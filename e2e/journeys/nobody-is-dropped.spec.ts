import { askFor, hasAsked } from '../support/asking'
import { answer, finish, go, grant, noDoubtWhoAsks, open, take, usedAsBefore } from '../support/desk'
import { expect, journey } from '../support/journey'

journey(
  'a request that nobody confirmed is on the list, can be taken up by hand, and is answered',
  async ({ amina, ruth }) => {
    const reference = await hasAsked(amina, { rights: ['Correct my data'], words: 'My street is Lindenallee.' })

    await ruth.page.goto('/desk')
    await ruth.hands.follow(/^Unconfirmed/)
    await ruth.hands.follow(reference)
    await go(ruth, 'Take it up')
    await ruth.hands.write('Why', 'The address is the one we have for this customer.')
    await finish(ruth, 'Take it up', 'Taken up.')
    await take(ruth)
    await noDoubtWhoAsks(ruth)
    await usedAsBefore(ruth)
    await grant(ruth)
    await answer(ruth, 'We have corrected your street.')

    await amina.letters.next(/your answer .* is ready/i)
    await open(ruth, reference)
    await go(ruth, 'Record who was told')
    await ruth.hands.tick('The data was disclosed to nobody')
    await finish(ruth, 'Record', 'Recorded.')
    await expect(ruth.page.getByText('Closed: nothing to do')).toBeVisible()
  },
)

journey('who objects to marketing confirms nothing and hears that it has stopped', async ({ tomas, ruth }) => {
  const reference = await askFor(tomas, { rights: ['Stop using my data for marketing'] })

  const received = await tomas.letters.next(/we have received your request/i)
  expect(received.text).toContain('Stop using my data for marketing')
  expect(tomas.letters.all().map(({ subject }) => subject)).not.toContain(expect.stringMatching(/confirm/i))

  await open(ruth, reference)
  await go(ruth, 'Carry out and answer')
  await finish(ruth, 'Record it and send the answer', 'The answer is on its way.')

  await tomas.letters.next(/your answer .* is ready/i)
  await open(ruth, reference)
  await expect(ruth.page.getByText('Closed: nothing to do')).toBeVisible()
})

journey('who asks for several things at once gets one reference and a decision on each', async ({ amina, ruth }) => {
  const rights = ['Get a copy of my data', 'Delete my data', 'Something else, or I am not sure']
  const reference = await askFor(amina, { rights })
  for (const right of rights) await expect(amina.page.getByText(right)).toBeVisible()

  await open(ruth, reference)
  await expect(ruth.page.getByText('“Get a copy of my data”')).toBeVisible()
  await expect(ruth.page.getByText('“Delete my data”')).toBeVisible()
  await expect(ruth.page.getByText('Not decided yet')).toHaveCount(3)
})
