import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hasAsked } from '../support/asking'
import { look, open } from '../support/desk'
import { followByCode, hasConfirmed } from '../support/following'
import { expect, journey } from '../support/journey'
import type { Requester } from '../support/people'
import { goToDesk } from '../support/staff'

const limit = 10 * 1024 * 1024

journey('Amina sends a document as large as may be, and Ruth is given the very same', async ({ amina, ruth }) => {
  const { page, hands } = amina
  const reference = await hasAsked(amina, { rights: ['Correct my data'], words: 'My street is wrong.' })
  await hands.follow('Send documents')
  const scan = aPdf(limit)
  await choose(amina, [
    { name: 'register.pdf', content: scan },
    { name: 'too large.pdf', content: aPdf(limit + 1) },
  ])
  await hands.tick('Shows what is right, for a correction')
  await hands.press('Send')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('alert')).toContainText('“too large.pdf” is larger than 10 MB')
  await expect(page.getByText('The document has arrived.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'register.pdf' })).toContainText('10 MB')

  await goToDesk(ruth)
  await open(ruth, reference)
  await look(ruth, 'Files')
  const [download] = await Promise.all([ruth.page.waitForEvent('download'), ruth.hands.follow('register.pdf')])
  expect(download.suggestedFilename()).toBe('register.pdf')
  expect(sha256(await readFile(await download.path()))).toBe(sha256(scan))
  await open(ruth, reference)
  await expect(ruth.page.getByText('Document opened')).toBeVisible()
})

journey('Amina puts another document in the place of one, and takes it back', async ({ amina }) => {
  const { page, hands } = amina
  await hasAsked(amina, { rights: ['Get a copy of my data'], words: 'Everything.' })
  await hasConfirmed(amina)
  await followByCode(amina)
  await hands.follow('Send documents')
  await hands.press('Send')
  await expect(page.getByRole('alert')).toContainText('Choose a file.')
  await choose(amina, [{ name: 'first.pdf', content: aPdf(3000) }])
  await hands.press('Send')
  await expect(page.getByText('The document has arrived.')).toBeVisible()
  await hands.follow('Replace first.pdf')
  await choose(amina, [{ name: 'second.png', content: aDot }])
  await hands.press('Send')
  await expect(page.getByRole('listitem').filter({ hasText: 'second.png' })).toBeVisible()
  await expect(page.getByText('first.pdf')).toBeHidden()
  await hands.press('Take back second.png')
  await expect(page.getByText('You have sent no documents yet.')).toBeVisible()
})

/** A picture of one dot. */
const aDot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Chosen = { name: string; content: Buffer }

async function choose({ page }: Requester, files: readonly Chosen[]): Promise<void> {
  const chosen = files.map(({ name, content }) => ({ name, mimeType: 'application/pdf', buffer: content }))
  await page.getByLabel('Choose files').setInputFiles(chosen)
}

function aPdf(bytes: number): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(16), Buffer.alloc(bytes - 25, '%')])
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
