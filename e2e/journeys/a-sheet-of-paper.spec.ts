import { hasAsked } from '../support/asking'
import { followByLink, hasConfirmed } from '../support/following'
import { expect, journey } from '../support/journey'

journey('Amina prints the page of her request, and it is one sheet that proves what she asked', async ({ amina }) => {
  const { page } = amina
  const reference = await hasAsked(amina, {
    rights: ['Get a copy of my data', 'Delete my data'],
    words: 'Everything since I opened my account',
  })
  await hasConfirmed(amina)
  await followByLink(amina)

  const sheet = await page.pdf({ preferCSSPageSize: true })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(reference).first()).toBeVisible()
  await expect(page.getByText('5 March 2026').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What has happened' })).toBeVisible()
  await expect(page.getByText('You confirmed your e-mail address')).toBeVisible()
  await expect(page.getByText(/As it stood on 5 March 2026 at \d\d:\d\d/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send message' })).toBeHidden()
  await expect(page.getByRole('link', { name: /take back/i })).toBeHidden()
})
