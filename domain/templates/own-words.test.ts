import { expect, test } from 'vitest'
import { faultsOf, sentencesOf, usableWords } from './own-words'

test.for([
  ['Wir haben Ihre Anfrage am {day} erhalten.', { missing: [], unknown: [] }],
  ['Eingegangen ist {reference} bei {organisation} am { day }.', { missing: [], unknown: [] }],
  ['Wir haben Ihre Anfrage erhalten.', { missing: ['day'], unknown: [] }],
  ['{day} {iban} {constructor} {iban} {}', { missing: [], unknown: ['iban', 'constructor', ''] }],
  ['{name}, {rights}', { missing: ['day'], unknown: ['name', 'rights'] }],
] as const)('of the sentence that names the day of receipt: %j', ([text, faults]) => {
  expect(faultsOf('request-received', 'received', text)).toEqual(faults)
})

test('what is added at the end needs no place, and takes those that stand in every letter', () => {
  expect(faultsOf('message', 'closing', 'Ihr Team von {organisation}')).toEqual({ missing: [], unknown: [] })
  expect(faultsOf('message', 'closing', 'Bis {day}')).toEqual({ missing: [], unknown: ['day'] })
})

test('the sentences that the law asks for, and those about what was decided, are not among those that may be worded', () => {
  expect(sentencesOf('extension')).toEqual(
    'subject title dear hello until parts part promised because closing'.split(' '),
  )
  expect(sentencesOf('unconfirmed-answer')).not.toContain('again')
  expect(sentencesOf('fee-request')).not.toContain('reflection')
})

test('words of before that lost what their sentence must hold, or whose sentence has gone, are not said', () => {
  const words = { received: 'Am {day} erhalten.', title: 'Danke', gone: 'Früher', subject: 'Ohne Zeichen' }
  expect(usableWords('request-received', words)).toEqual({ received: 'Am {day} erhalten.', title: 'Danke' })
})
