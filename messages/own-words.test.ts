import { parse, type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { languages } from '@/domain/languages'
import { requesterLetters } from '@/domain/requests/letters'
import { letterSentences } from '@/domain/templates/letter-sentences'
import { faultsOf } from '@/domain/templates/own-words'
import letters from './en/letters.json'
import { inOwnWords, ourWords, ownClosing } from './own-words'
import { languageOf, translator } from './translator'

const everywhere = { reference: 'DSR-2026-0042-7', organisation: 'Lindenhof' }
const sentences = requesterLetters.flatMap((kind) =>
  Object.entries(letterSentences[kind]).map(([sentence, places]) => ({ kind, sentence, places })),
)

test.for(sentences)('the facts of $kind, $sentence are those of our sentence', ({ kind, sentence, places }) => {
  const area: Record<string, string> = sentence === 'dear' || sentence === 'hello' ? letters.parts : letters[kind]
  expect(argumentsOf(parse(area[sentence] ?? 'There is no such sentence {at} {all}')).sort()).toEqual(
    [...places].sort(),
  )
})

test.for(languages)('our own sentences in %s are an example that may be saved', (language) => {
  for (const kind of requesterLetters)
    for (const [sentence, text] of Object.entries(ourWords(kind, language)))
      expect([kind, sentence, faultsOf(kind, sentence, text)]).toEqual([kind, sentence, { missing: [], unknown: [] }])
})

test('our sentences with their places open', () => {
  expect(ourWords('confirm-new-address', 'en')).toMatchObject({
    subject: 'Please confirm your new address, {reference}',
    hello: 'Hello,',
    valid: 'The link works for {days} days. Until you confirm, our e-mails go where they went before.',
    closing: '',
  })
  expect(ourWords('parental-consent', 'ar')['valid']).toBe('الرابط صالح لمدة {days} يومًا.')
})

test('an organisation speaks in its words where it has any, and we in ours elsewhere, also of numbers and days', () => {
  const words = {
    title: 'Moin!',
    valid: '{organisation}: noch {days} Tage, {reference}',
    closing: 'Ihr {organisation}',
  }
  const say = inOwnWords(translator('de'), 'confirm-your-request', words, everywhere)
  expect(say('letters.confirm-your-request.title')).toBe('Moin!')
  expect(say('letters.confirm-your-request.valid', { days: 1400 })).toBe('Lindenhof: noch 1.400 Tage, DSR-2026-0042-7')
  expect(say('letters.confirm-your-request.confirm')).toBe('Bestätigen')
  expect(say('letters.message.title')).toBe('Eine Nachricht zu Ihrer Anfrage')
  expect(languageOf(say)).toBe('de')
  expect(ownClosing('confirm-your-request', words, { ...everywhere, language: 'de' })).toBe('Ihr Lindenhof')
  expect(ownClosing('confirm-your-request', {}, { ...everywhere, language: 'de' })).toBeNull()
})

test('from right to left, each place that is filled in keeps its own order, and nobody types what makes it so', () => {
  expect(JSON.stringify(requesterLetters.map((kind) => ourWords(kind, 'ar')))).not.toMatch(/[\u2066-\u2069]/)
  const say = inOwnWords(translator('ar'), 'message', { subject: 'رسالة: {reference}' }, everywhere)
  expect(say('letters.message.subject', { reference: 'DSR-2026-0042-7' })).toBe('رسالة: \u2068DSR-2026-0042-7\u2069')
})

test('a name that a person gave opens no other place', () => {
  const words = { dear: 'Guten Tag {name}' }
  const say = inOwnWords(translator('de'), 'message', words, everywhere)
  expect(say('letters.parts.dear', { name: '{reference}' })).toBe('Guten Tag {reference}')
})

test('words that lost a fact of their sentence are not said', () => {
  const say = inOwnWords(translator('en'), 'message', { subject: 'A message' }, everywhere)
  expect(say('letters.message.subject', { reference: 'DSR-2026-0042-7' })).toBe(
    'A message about your request DSR-2026-0042-7',
  )
})

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return []
    return [element.value]
  })
  return [...new Set(names)]
}
