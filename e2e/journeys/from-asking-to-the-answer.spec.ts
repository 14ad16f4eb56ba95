import { askFor } from '../support/asking'
import { answer, grant, open, search, take, verified } from '../support/desk'
import { confirm, followByCode, followByLink } from '../support/following'
import { expect, journey } from '../support/journey'

journey(
  'Amina asks and follows, Ruth verifies, decides and answers, and Amina reads the answer',
  async ({ amina, ruth }) => {
    const { page, letters } = amina

    const reference = await askFor(amina, { rights: ['Get a copy of my data'], words: 'Everything since 2019.' })
    await confirm(amina)
    await followByLink(amina)
    await expect(page.getByRole('heading', { name: 'We are working on your request' })).toBeVisible()

    await search(ruth, reference)
    await ruth.hands.follow(reference)
    await expect(ruth.page.getByRole('heading', { level: 1 })).toContainText(reference)
    await expect(ruth.page.getByText('Everything since 2019.')).toBeVisible()
    await take(ruth)
    await verified(ruth)
    await grant(ruth)
    await answer(ruth, 'Your contract: number 4711, opened on 2 May 2019.')

    const ready = await letters.next(/your answer .* is ready/i)
    expect(ready.text).not.toContain('4711')
    await followByCode(amina)
    await expect(page.getByRole('heading', { name: 'We have answered your request' })).toBeVisible()
    await expect(page.getByText('Your contract: number 4711, opened on 2 May 2019.')).toBeVisible()

    await open(ruth, reference)
    await expect(ruth.page.getByText('Closed: nothing to do')).toBeVisible()
  },
)
