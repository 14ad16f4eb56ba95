import fc from 'fast-check'
import { toPlainText } from 'react-email'
import { describe, expect, test } from 'vitest'
import { languages } from '@/domain/languages'
import { letterExamples } from './examples'
import { plainText } from './plain-text'
import { renderLetter } from './render'

describe.for(letterExamples.map(({ letter, state }) => ({ name: `${letter.kind}, ${state}`, letter })))(
  '$name',
  ({ letter }) => {
    test('says in text what an HTML reader makes of its HTML, in every language', async () => {
      for (const language of languages) {
        const { html, text } = await renderLetter({ ...letter, language })
        expect(text).toBe(toPlainText(html))
      }
    })
  },
)

const words = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    'ß',
    ' ',
    '  ',
    '\n',
    '\t',
    '<',
    '>',
    '&',
    '"',
    "'",
    '&amp;',
    '\u00a0',
    '\u200b',
    '* ',
  ),
})

test('whatever people write, as an HTML reader would read it', async () => {
  const example = letterExamples.find(({ letter }) => letter.kind === 'message')?.letter
  if (example?.kind !== 'message') throw new Error('There is no such example')
  await fc.assert(
    fc.asyncProperty(words, words, async (text, name) => {
      const props = { ...example.props, text }
      const { html } = await renderLetter({ ...example, props, request: { ...example.request, name } })
      expect(plainText(html)).toBe(toPlainText(html))
    }),
    { numRuns: 200 },
  )
})
