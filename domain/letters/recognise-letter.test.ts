import { expect, test } from 'vitest'
import { recogniseLetter } from './recognise-letter'
import { writtenLetters } from './testing/written-letters'

function suggested(subject: string, text: string) {
  const { language, rights } = recogniseLetter({ subject, text })
  return { language, rights: rights.map(({ right }) => right) }
}

test('of 24 letters in people’s own words in ten languages at least 20 are recognised, and at most one is taken for another', () => {
  const judged = writtenLetters.map(({ language, rights, subject, text }) => {
    const { language: guess, rights: found } = suggested(subject, text)
    const isRight =
      guess === language && rights.every((right) => found.includes(right)) && found.length === rights.length
    const isWrong = (guess !== 'unsure' && guess !== language) || found.some((right) => !rights.includes(right))
    return { subject, guess, found, isRight, isWrong }
  })
  expect(judged).toHaveLength(24)
  expect(judged.filter(({ isWrong }) => isWrong).length).toBeLessThanOrEqual(1)
  expect(
    judged.filter(({ isRight }) => !isRight).length,
    JSON.stringify(judged.filter(({ isRight }) => !isRight)),
  ).toBeLessThanOrEqual(4)
})

test('the words of the letter that say so are named', () => {
  const { rights, languageBecause } = recogniseLetter({ subject: '', text: 'Bitte löschen Sie meine Daten.' })
  expect(rights).toEqual([{ right: 'erasure', because: ['löschen'] }])
  expect(languageBecause).toEqual(['sie', 'bitte', 'meine'])
})

test('a letter that asks for two things asks for both', () => {
  const text = 'Please send me a copy of my data.\nAfterwards please delete my account.'
  expect(suggested('', text).rights).toEqual(['access', 'erasure'])
})

test.each([
  ['an invoice', 'Invoice 4417', 'Please find attached our invoice for October. Payment is due within 14 days.'],
  ['an empty letter', '', ''],
  ['a threat of a complaint', 'Delivery', 'My parcel is late. I will complain to the authority if it does not arrive.'],
  ['a mere possibility', '', 'Please tell me whether my objection will lead to the deletion of my account.'],
])('%s is not taken for a request', (_, subject, text) => {
  expect(suggested(subject, text).rights).toEqual([])
})

test('what is quoted of an earlier letter asks for nothing', () => {
  expect(suggested('Re: hello', 'Thank you very much.\n> Please delete my account.').rights).toEqual([])
})

test.each([
  ['Antrag nach Art. 15 DSGVO', 'Ich bitte um Bearbeitung.', 'access'],
  ['Request', 'I make this request under Article 18 of the UK GDPR.', 'restriction'],
  ['Request', 'I hereby make a request under Cal. Civ. Code section 1798.105.', 'erasure'],
  ['Einspruch', 'Hiermit mache ich von Art. 21 Abs. 2 DSGVO Gebrauch.', 'marketing-objection'],
])('%s: an article of law names the right', (subject, text, right) => {
  expect(suggested(subject, text).rights).toEqual([right])
})

test('a letter that is as long as a book is read in no time', () => {
  const began = performance.now()
  recogniseLetter({ subject: 'a'.repeat(10_000), text: 'please copy of '.repeat(100_000) + '\n'.repeat(10_000) })
  expect(performance.now() - began).toBeLessThan(2_000)
})
