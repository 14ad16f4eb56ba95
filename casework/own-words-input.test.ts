import { expect, test } from 'vitest'
import { languages } from '@/domain/languages'
import { requesterLetters } from '@/domain/requests/letters'
import { ourWords } from '@/messages/own-words'
import { readOwnWords } from './own-words-input'

test.for(languages)('a letter in %s that is saved as the page shows it stays in our words', (language) => {
  for (const kind of requesterLetters)
    expect([kind, readOwnWords(kind, language, { words: ourWords(kind, language) })]).toEqual([
      kind,
      { ok: true, words: {} },
    ])
})

test('what turns the direction of a text is taken out, and a sentence is one line', () => {
  const words = { title: ' \u202eMoin,\r\n  Welt\u2069 ', closing: 'Eins\r\n\r\nZwei\u202e' }
  expect(readOwnWords('message', 'de', { words })).toEqual({
    ok: true,
    words: { title: 'Moin, Welt', closing: 'Eins\n\nZwei' },
  })
})
