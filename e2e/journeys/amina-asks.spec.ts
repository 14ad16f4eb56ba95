import { askFor, prepare } from '../support/asking'
import { expect, journey } from '../support/journey'
import { linkTo } from '../support/letters'

journey('Amina asks for a copy of her data and is told by when she will have it', async ({ amina }) => {
  const { page, letters } = amina

  const reference = await askFor(amina, {
    rights: ['Get a copy of my data'],
    words: 'Everything since I opened my account',
  })

  // The month of the law ends on Easter Sunday and rolls over Easter Monday to 7 April; the promise of 30 days is earlier.
  await expect(page.getByText('We will answer by 4 April 2026 at the latest.')).toBeVisible()
  await expect(page.getByText('5 March 2026')).toBeVisible()
  const letter = await letters.next(/please confirm your request/i)
  expect(letter.subject).toContain(reference)
  expect(letter.raw).not.toContain('Amina')
  expect(letter.text).not.toContain('since I opened')
})

journey('nothing is confirmed by opening the link of the letter, only by the button behind it', async ({ amina }) => {
  const { page, hands, letters } = amina
  await askFor(amina, { rights: ['Delete my data'] })
  const link = linkTo(await letters.next(/please confirm/i), '/confirm/')

  await page.goto(link)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirm your e-mail address')
  await hands.press('Confirm')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your e-mail address is confirmed')
  const letter = await letters.next(/we have received your request/i)
  expect(letter.text).toContain('Delete my data')
})

journey('what Amina typed is still there after Back, a mistake and a changed mind', async ({ amina }) => {
  const { page, hands } = amina
  await prepare(amina, { rights: ['Correct my data', 'Move my data'], words: 'My street is spelt\nwrongly.' })

  await hands.follow(/change your e-mail address/i)
  await hands.write('E-mail address', 'amina at letters')
  await hands.press('Continue')

  await expect(page).toHaveTitle(/^Error: /)
  const summary = page.getByRole('alert')
  await expect(summary.getByRole('heading')).toHaveText('There is a problem')
  const problem = summary.getByRole('link')
  await expect(page.locator('#email-problem')).toHaveText((await problem.textContent()) ?? '')
  await expect(page.getByLabel('Your full name')).toHaveValue('Amina Diallo')
  await expect(page.getByLabel('E-mail address')).toHaveValue('amina at letters')

  await hands.write('E-mail address', amina.email)
  await page.getByLabel('E-mail address').press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
  await page.goBack()
  await page.goForward()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
  for (const kept of ['Correct my data', 'Move my data', 'Amina Diallo', amina.email, 'My street is spelt'])
    await expect(page.getByText(kept).first()).toBeVisible()
})
