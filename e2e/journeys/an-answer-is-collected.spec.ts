import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hasAsked } from '../support/asking'
import { answerWithFiles, tellCode } from '../support/collecting'
import { finish, go, look, open } from '../support/desk'
import { followByCode, hasConfirmed } from '../support/following'
import { expect, test } from '../support/journey'
import type { Requester } from '../support/people'
import { goToDesk } from '../support/staff'

// The clock goes on by weeks, and nobody else's journey can wait for that.
test.use({ alone: 'files of an answer' })

test('Ruth sends two files and tells the code by telephone; Amina downloads them, and again when they are gone', async ({
  amina,
  ruth,
  founded: { house },
}) => {
  test.slow()
  const { page, hands, letters } = amina
  const files = [aFile('Your data.zip', 2_000_000), aFile('How to read it.txt', 300)]
  const telephone = '+49 30 1234567'
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'], words: 'Everything.', telephone })
  await hasConfirmed(amina)

  await answerWithFiles(ruth, reference, { files, telephone })
  const ready = await letters.next(/your answer .* is ready/i)
  expect(ready.text).toContain('a code that we tell you by telephone')
  expect(ready.text).not.toContain('Your data.zip')

  const code = await tellCode(ruth, reference)
  await look(ruth, 'Files')
  await expect(ruth.page.getByText('Not collected yet')).toHaveCount(2)

  await toFiles(amina)
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

async function toFiles(amina: Requester): Promise<void> {
  await followByCode(amina)
  await amina.hands.follow('Go to the files')
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
