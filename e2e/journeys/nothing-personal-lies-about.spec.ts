import { askFor } from '../support/asking'
import { answer, grant, open, take, verified } from '../support/desk'
import { confirm, followByCode } from '../support/following'
import { expect, test } from '../support/journey'
import { leftBehind } from '../support/left-behind'

const texts = {
  words: 'Quillfeather meter readings since the flood of 2019',
  note: 'Wintergreen customer, see the archive',
  answer: 'Marrowbone Lane contract, number 4711-Z',
}

test('what people wrote lies nowhere in the clear: not in the data, a dump, a log, a cache or a temporary file', async ({
  amina,
  ruth,
  founded,
}) => {
  test.slow()
  const reference = await askFor(amina, { rights: ['Get a copy of my data'], words: texts.words })
  await confirm(amina)
  await open(ruth, reference)
  await take(ruth)
  await verified(ruth)
  await ruth.page.goto(`/desk/requests/${reference}/note`)
  await ruth.hands.write('Note', texts.note)
  await ruth.hands.press('Keep the note')
  await grant(ruth)
  await answer(ruth, texts.answer)
  await amina.letters.next(/your answer .* is ready/i)
  await followByCode(amina)
  await expect(amina.page.getByText(texts.answer)).toBeVisible()

  const { files, bytes, hits } = await leftBehind(founded.house, [amina.name, amina.email, ...Object.values(texts)])

  expect(hits).toEqual([])
  expect(files).toBeGreaterThan(100)
  expect(bytes).toBeGreaterThan(1_000_000)
})
