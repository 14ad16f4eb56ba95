import { expect, test } from 'vitest'
import { translator } from './translator'

test('the Italian day of an answer may begin with a vowel', () => {
  const t = translator('it')
  expect(t('follow.answer.titleOf', { day: '8 marzo 2026' })).toBe('La nostra risposta del giorno 8 marzo 2026')
  expect(t('follow.answer.titleOfOne', { day: '1 marzo 2026', number: 2, count: 3 })).toBe(
    'La nostra risposta del giorno 1 marzo 2026 (2 di 3)',
  )
})

test('what was told of more time is set off by a comma', () => {
  const said = { length: '3', since: 'later' }
  expect(translator('fr')('deadlines.ownRule.extension', said)).toBe(
    'notre règle interne permet 3 au total à compter de cette date, comme nous vous l’avons indiqué en prolongeant le délai',
  )
  expect(translator('it')('deadlines.ownRule.extension', said)).toBe(
    'la nostra regola interna concede 3 in tutto da quella data, come Le abbiamo comunicato quando ci è servito più tempo',
  )
})

test.for(['fr', 'it', 'es', 'pt', 'pl', 'ar'] as const)(
  'a file may be withdrawn before the answer has left: %s says nothing of when',
  (language) => {
    expect(translator(language)('common.timeline.answerFileWithdrawn')).not.toMatch(
      /envoi|invio|envío|envio|udzielonej|تقديمه/,
    )
  },
)
