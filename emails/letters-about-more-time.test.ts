import { expect, test } from 'vitest'
import { letterExamples } from './examples'
import { renderLetter } from './render'

test.for<[string, string]>([
  [
    'nothing was promised',
    'We need more time to answer your request of 5 March 2026: until 5 June 2026 instead of 7 April 2026.',
  ],
  ['nothing was promised', 'Nothing you asked for has been refused. What is ready earlier, we send earlier.'],
  ['a part is refused', 'Our answer to everything else is still to come. What is ready earlier, we send earlier.'],
  [
    'parts have days of their own, and time stands still',
    'Access: until 26 March 2026 instead of 16 March 2026. The time stands still until we have what we asked you for; the days until then are added to both days.',
  ],
  [
    'parts have days of their own, and time stands still',
    'Erasure: until 14 April 2026 instead of 25 March 2026. The time for our answer begins on the day on which we have what we asked you for; both days are then later.',
  ],
])('the letter about more time, where %s: %s (GDPR Art. 12(3)-(4))', async ([example, says]) => {
  expect(await textOf(example)).toContain(says)
})

test('where all is decided and refused nothing else is announced', async () => {
  const letter = exampleOf('a part is refused')
  const request = { ...letter.request, rights: ['erasure' as const] }
  expect((await renderLetter({ ...letter, request })).text).not.toContain('Our answer to everything else')
})

async function textOf(example: string): Promise<string> {
  return (await renderLetter(exampleOf(example))).text.replace(/\s+/g, ' ')
}

function exampleOf(example: string) {
  const letter = letterExamples.find((each) => each.letter.kind === 'extension' && each.state === example)?.letter
  if (letter?.kind !== 'extension') throw new Error(`No example ${example}`)
  return letter
}
