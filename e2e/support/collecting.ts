import { expect } from '@playwright/test'
import { finish, go, grant, look, open, take, verified } from './desk'
import type { Handler } from './staff'

export type Enclosed = { name: string; content: Buffer }

/** Grants the rights of a request, one where nothing is said, and sends the answer with these files; the code is told by telephone. */
export async function answerWithFiles(
  ruth: Handler,
  reference: string,
  { files, telephone, rights = 1 }: { files: readonly Enclosed[]; telephone: string; rights?: number },
): Promise<void> {
  await open(ruth, reference)
  await take(ruth)
  await verified(ruth)
  for (let granted = 0; granted < rights; granted += 1) await grant(ruth)
  await look(ruth, 'Files')
  await ruth.hands.follow('Put files to the answer')
  const chosen = files.map(({ name, content }) => ({ name, mimeType: 'application/zip', buffer: content }))
  await ruth.page.getByLabel('Choose files').setInputFiles(chosen)
  await ruth.hands.press('Add')
  await expect(ruth.page.getByRole('listitem').filter({ hasText: 'SHA-256' })).toHaveCount(files.length)
  for (const { name } of files) await readAsIs(ruth, name)
  await ruth.hands.follow('On to the answer')
  await ruth.hands.write('Your answer', 'Your data is in the files.')
  await expect(ruth.page.getByText(`or at ${telephone}.`)).toBeVisible()
  await ruth.hands.tick('By telephone')
  await finish(ruth, 'Send the answer', 'The answer is on its way.')
}

/** Says of a file that somebody has read it and that it goes as it is. */
async function readAsIs(ruth: Handler, name: string): Promise<void> {
  await ruth.hands.follow(`Say what becomes of ${name}`)
  await ruth.hands.tick('It goes as it is')
  await ruth.hands.tick(/^data of other people/)
  await ruth.hands.tick(/^advice of lawyers/)
  await ruth.hands.tick(/^hidden content/)
  await ruth.hands.press('Record it')
  await expect(ruth.page.getByRole('heading', { name: 'Files of the answer' })).toBeVisible()
}

/** Makes the code, says it on the telephone and records that. */
export async function tellCode(ruth: Handler, reference: string): Promise<string> {
  await open(ruth, reference)
  await go(ruth, 'To the code')
  await ruth.hands.press('Make a new code')
  const shown = ruth.page.getByRole('region', { name: 'The code is made' })
  await expect(shown.getByText('Number to call')).toBeVisible()
  const code = (await shown.getByText(/^\d{4} \d{4}$/).textContent()) ?? ''
  await finish(ruth, 'I have told the person', 'Recorded: the person was told the code.')
  return code
}
