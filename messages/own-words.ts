import { directionOf, type Language } from '@/domain/languages'
import type { RequesterLetter } from '@/domain/requests/letters'
import { closing, letterSentences } from '@/domain/templates/letter-sentences'
import { type OwnWords, placesOf, sentencesOf, usableWords } from '@/domain/templates/own-words'
import { withPlaces } from '@/domain/templates/placeholders'
import { localeOf } from './locale'
import { languageOf, type MessageValues, type Translator, translator, wordedBy } from './translator'

/** The place of a number after which our sentences are inflected. */
const count = 'days'

/** What sets a place off in our sentences; in those of an organisation it is put there when the place is filled in. */
const isolates = /[\u2066-\u2069]/g

/** A number that stands in none of our sentences, inflected as the usual fourteen days are. */
const someNumber = 7_000_014

/** The letter's sentences in the organisation's words where it has any, each place filled in once. */
export function inOwnWords(
  say: Translator,
  kind: RequesterLetter,
  words: OwnWords,
  everywhere: { reference: string; organisation: string },
): Translator {
  const own = Object.entries(usableWords(kind, words))
  const byKey = new Map(own.map(([sentence, text]) => [keyOf(kind, sentence), text]))
  return wordedBy(say, (key, values) => {
    const text = byKey.get(key)
    return text === undefined ? undefined : filled(text, { ...everywhere, ...values }, languageOf(say))
  })
}

/** What the organisation adds at the end of such a letter; null where it adds nothing. */
export function ownClosing(
  kind: RequesterLetter,
  words: OwnWords,
  { language, ...everywhere }: { reference: string; organisation: string; language: Language },
): string | null {
  const text = usableWords(kind, words)[closing]
  return text === undefined ? null : filled(text, everywhere, language)
}

/** Our sentences of such a letter with their places open, from which an organisation begins. */
export function ourWords(kind: RequesterLetter, language: Language): Record<string, string> {
  return Object.fromEntries(sentencesOf(kind).map((sentence) => [sentence, ourSentence(kind, sentence, language)]))
}

function ourSentence(kind: RequesterLetter, sentence: string, language: Language): string {
  if (sentence === closing) return ''
  const places = placesOf(kind, sentence).needed.map((name) => [name, name === count ? someNumber : `{${name}}`])
  const text = said(translator(language), keyOf(kind, sentence), Object.fromEntries(places) as MessageValues)
  return text.replace(inFigures(someNumber, language), `{${count}}`).replace(isolates, '')
}

/** The keys are those of the table of sentences, of which a test says that each is there in messages/. */
function said(say: Translator, key: string, values: MessageValues): string {
  return (say as (key: string, values: MessageValues) => string)(key, values)
}

function keyOf(kind: RequesterLetter, sentence: string): string {
  const isShared = (sentence === 'dear' || sentence === 'hello') && sentence in letterSentences[kind]
  return `letters.${isShared ? 'parts' : kind}.${sentence}`
}

function filled(text: string, values: MessageValues, language: Language): string {
  return withPlaces(text, (name) => {
    const value = known(values, name)
    return value === null ? null : inPlace(typeof value === 'number' ? inFigures(value, language) : value, language)
  })
}

/** Where words run from right to left, a name or a reference that does not keeps its own order (UAX #9, isolates). */
function inPlace(value: string, language: Language): string {
  return directionOf(language) === 'rtl' ? `\u2068${value}\u2069` : value
}

function known<Value>(values: Readonly<Record<string, Value>>, name: string): Value | null {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null
}

function inFigures(number: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language)).format(number)
}
