import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hasAsked } from '../support/asking'
import { answerWithFiles, tellCode } from '../support/collecting'
import { finish, go, look, open } from '../support/desk'
import { followByCode, hasConfirmed } from '../support/following'
import { expect, test } from '../support/journey'
import type { Requester } from '../support/people'
import { goToDesk, type Handler } from '../support/staff'

// The clock goes on by weeks, and nobody else's journey can wait for that.
test.use({ alone: 'files of an answer' })

test('Amina downloads her copy with a code told by telephone, her data is deleted after it, and the copy comes again', async ({
  amina,
  ruth,
  founded: { house },
}) => {
  test.slow()
  const { page, hands, letters } = amina
  const files = [aFile('Your data.zip', 2_000_000), aFile('How to read it.txt', 300)]
  const telephone = '+49 30 1234567'
  const rights = ['Get a copy of my data', 'Delete my data']
  const reference = await hasAsked(amina, { rights, words: 'Everything.', telephone })
  await hasConfirmed(amina)

  await answerWithFiles(ruth, reference, { files, telephone, rights: 2 })
  const ready = await letters.next(/your answer .* is ready/i)
  expect(ready.text).toContain('a code that we tell you by telephone')
  expect(ready.text).not.toContain('Your data.zip')
  expect(ready.text).toContain('we delete the data as soon as all files of the copy have been downloaded')

  const code = await tellCode(ruth, reference)
  await look(ruth, 'Files')
  await expect(ruth.page.getByText('Not collected yet')).toHaveCount(2)

  await open(ruth, reference)
  await expect(ruth.page.getByText('The erasure waits until the person has collected the copy')).toBeVisible()
  await go(ruth, 'Do not wait for the copy')
  await expect(ruth.page.getByText('Until they have it, nothing is erased')).toBeVisible()

  await followByCode(amina)
  await expect(
    page.getByText('We delete the data as soon as all files of the copy have been downloaded.'),
  ).toBeVisible()
  await hands.follow('Go to the files')
  await enter(
    amina,
    code.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  )
  await expect(page).toHaveTitle(/^Error: /)
  await enter(amina, code)
  for (const { name, content } of files) expect(sha256(await download(amina, name))).toBe(sha256(content))
  await page.reload()
  await expect(page.getByText('downloaded once')).toHaveCount(2)

  await open(ruth, reference)
  await look(ruth, 'Files')
  await expect(ruth.page.getByText('Collected on')).toHaveCount(2)
  await expect(ruth.page.getByText('Not collected yet')).toHaveCount(0)

  await isErased(ruth, reference)
  const erased = await letters.next(/it is all done/i)
  expect(erased.text).toContain('We did so on 5 March 2026.')
  await open(ruth, reference)
  await expect(ruth.page.getByText('Who received the data has yet to hear of it')).toBeVisible()
  await page.goto(`/follow/requests/${reference}`)
  await expect(page.getByText('The data was deleted on 5 March 2026.')).toBeVisible()

  await house.stop()
  house.clock.letPass({ days: 15 })
  await house.start()
  await followByCode(amina)
  const [gone] = await Promise.all([page.waitForResponse(/\/answer$/), hands.follow('Go to the files')])
  expect(gone.status()).toBe(410)
  await hands.press('Make them available again')
  await expect(page.getByText('You have asked us.')).toBeVisible()
  await ruth.letters.next(/asked for again/i)
  await goToDesk(ruth)
  await open(ruth, reference)
  await go(ruth, 'Make them available')
  await finish(ruth, 'Make them available', 'The files can be downloaded again.')
  await letters.next(/are available again/i)
  const next = await tellCode(ruth, reference)
  await page.goto(`/follow/requests/${reference}`)
  await hands.follow('Go to the files')
  await enter(amina, next)
  expect(sha256(await download(amina, 'Your data.zip'))).toBe(sha256(files[0]?.content ?? Buffer.alloc(0)))

  await open(ruth, reference)
  await go(ruth, 'Withdraw files of the answer')
  await ruth.hands.tick('How to read it.txt')
  await ruth.hands.write('Why?', 'It is about somebody else.')
  await finish(ruth, 'Withdraw and destroy', 'nobody can download it any more')
  await look(ruth, 'Files')
  await expect(ruth.page.getByText('A file that was withdrawn and destroyed')).toBeVisible()
  await page.reload()
  await expect(page.getByText('We withdrew a file on')).toBeVisible()
})

/** With the last file the erasure is free: it is recorded, and the request closes with the letter that says so. */
async function isErased(ruth: Handler, reference: string): Promise<void> {
  await ruth.letters.next(/have been downloaded/i)
  await open(ruth, reference)
  await ruth.hands.follow('Record it')
  await finish(ruth, 'Record it and send the letter', 'Recorded as carried out.')
}

async function enter({ hands }: Requester, code: string): Promise<void> {
  await hands.write('Code', code)
  await hands.press('Continue')
}

async function download({ page, hands }: Requester, name: string): Promise<Buffer> {
  const [given] = await Promise.all([page.waitForEvent('download'), hands.press(`Download ${name}`)])
  expect(given.suggestedFilename()).toBe(name)
  return readFile(await given.path())
}

function aFile(name: string, bytes: number) {
  return { name, content: randomBytes(bytes) }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
