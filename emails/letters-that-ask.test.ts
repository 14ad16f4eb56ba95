import { expect, test } from 'vitest'
import { languages } from '@/domain/languages'
import type { Letter } from './catalogue'
import { letterExamples } from './examples'
import { renderLetter } from './render'

const waits = 'There is no last day for your reply, and we do not close your request without telling you.'
const useful = 'Please let us have it well before that: later it may come too late for this answer.'

/** By when a reply is of use, and what happens without it, by what the law lets the question do to the time. */
test.for<[string, string, string]>([
  [
    'identity-request',
    'the clock pauses',
    `The time for our answer stands still from the day of this letter until we have what we ask for here. Until then we give nobody this data and change nothing. ${waits}`,
  ],
  [
    'identity-request',
    'asked again, because it was not enough',
    `The time for our answer stands still until we have what we ask for here. Until then we give nobody this data and change nothing. ${waits}`,
  ],
  [
    'clarification-request',
    'the clock waits for something else too',
    `The time for our answer stands still until we have your reply and what we asked for before. Until then this waits. ${waits}`,
  ],
  [
    'identity-request',
    'the clock runs on',
    `We answer by 7 April 2026 at the latest, whether we have what we ask for here by then or not. ${useful} Without it we can give nobody this data and change nothing, and our answer will say so.`,
  ],
  [
    'clarification-request',
    'the clock pauses',
    `The time for our answer stands still from the day of this letter until we have your reply. Until then this waits. ${waits}\n\nThe rest of your request goes on.`,
  ],
  [
    'clarification-request',
    'the clock runs on',
    `We answer by 7 April 2026 at the latest, whether we have your reply by then or not. ${useful} Without it we answer with what we find as we understand you.`,
  ],
  [
    'particulars-request',
    'the time starts when it is complete',
    `The time for our answer begins on the day on which we have what is missing. Until then this waits. ${waits}`,
  ],
  [
    'authority-request',
    'the clock runs on',
    'We answer as soon as we can, and do not wait for what we ask for here. Please let us have it soon: later it may come too late for this answer. Without it we can give nobody this data and change nothing, and our answer will say so.',
  ],
  [
    'fee-request',
    'the clock starts afresh',
    `The time for our answer begins on the day on which we have the fee. Until then we do nothing that it is for. ${waits}`,
  ],
  [
    'fee-request',
    'ten days to agree',
    'Please tell us within 10 days of this letter whether you agree. If we do not hear from you by then, the law takes this as withdrawn.\n\nThe time for our answer starts after these 10 days, whatever you tell us.',
  ],
  [
    'fee-request',
    'ten days to agree, and the clock runs on',
    `as withdrawn.\n\nWe answer by 7 April 2026 at the latest, whether we have the fee by then or not. ${useful}`,
  ],
])('%s, %s', async ([kind, state, says]) => {
  expect(await textOf(kind, state)).toContain(says)
})

test('rights whose clocks differ are told apart, each with what holds for it', async () => {
  const text = await textOf('identity-request', 'one right waits and one does not')
  expect(text).toContain('Access. The time for our answer stands still from the day of this letter')
  expect(text).toContain('Erasure. We answer by 19 April 2026 at the latest, whether we have')
})

async function textOf(kind: string, state: string): Promise<string> {
  const example = letterExamples.find((each) => each.letter.kind === kind && each.state === state)
  if (!example) throw new Error(`No example of ${kind}, ${state}`)
  return (await renderLetter(example.letter)).text
}

test.for(languages)('a letter that asks for a paper leads to the page on which it is sent, in %s', async (language) => {
  const forPapers = letterExamples.flatMap(({ letter }) => (asksForPaper(letter) ? [letter] : []))
  expect(forPapers.length).toBeGreaterThan(1)
  for (const letter of forPapers) {
    const { text, html } = await renderLetter({ ...letter, language })
    const page = `${letter.origin}/follow/requests/${letter.request.reference}/files`
    expect(text).toContain(page)
    expect(html).toContain(`href="${page}"`)
  }
})

function asksForPaper(letter: Letter): letter is Extract<Letter, { kind: 'identity-request' | 'authority-request' }> {
  if (letter.kind === 'identity-request') return letter.props.method === 'document'
  return letter.kind === 'authority-request' && letter.props.proof !== 'confirmed-by-person'
}
