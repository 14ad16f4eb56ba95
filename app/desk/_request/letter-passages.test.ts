import { expect, test } from 'vitest'
import { letterPassages } from './letter-passages'

test('a letter on paper has the words of the letter, without the signs of plain text', () => {
  const text =
    'Dear Amina,\n\n> We looked:\n> everywhere.\n\n * Complain to us.\n * Go to court.\n\n----------\n\nQuestions? 5 > 4'
  expect(letterPassages(text)).toEqual([
    {
      kind: 'text',
      text: 'Dear Amina,\n\nWe looked:\neverywhere.\n\n• Complain to us.\n• Go to court.\n\n\n\nQuestions? 5 > 4',
    },
  ])
})
