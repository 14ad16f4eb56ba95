import { z } from 'zod'
import type { RequesterLetter } from '@/domain/requests/letters'
import { closing } from '@/domain/templates/letter-sentences'
import { faultsOf, type OwnWords, placesOf, sentencesOf } from '@/domain/templates/own-words'
import { strayBraces } from '@/domain/templates/placeholders'
import type { Language } from '@/domain/languages'
import { ourWords } from '@/messages/own-words'
import type { Problem } from './errors'
import { withoutOverrides } from './fields'

const OwnWordsInput = z.strictObject({ words: z.record(z.string(), z.string()) })

const longest = { line: 200, sentence: 1000, closing: 2000 }

/**
 * An organisation's words for one kind of letter as they were typed, or what is wrong with them, sentence by sentence: a fact
 * that the letter has to say was lost, or a place that nobody fills in. What was left empty, or is what we say, stays ours.
 */
export function readOwnWords(
  kind: RequesterLetter,
  language: Language,
  input: unknown,
): { ok: true; words: OwnWords } | { ok: false; problems: Problem[] } {
  const parsed = OwnWordsInput.safeParse(input)
  if (!parsed.success) return { ok: false, problems: [{ code: 'value-not-valid' }] }
  const typed = Object.entries(parsed.data.words).map(([sentence, text]) => [sentence, tidy(sentence, text)] as const)
  const ours = ourWords(kind, language)
  const own = typed.filter(([sentence, text]) => text !== '' && text !== ours[sentence])
  const problems = own.flatMap(([sentence, text]) => problemsOf(kind, sentence, text))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, words: Object.fromEntries(own.sort(([one], [other]) => (one < other ? -1 : 1))) }
}

/** A sentence is one line, whatever was pasted, and keeps the spaces that do not break; what is added may have several lines. */
function tidy(sentence: string, text: string): string {
  const typed = withoutOverrides(text)
  const lines = sentence === closing ? typed.replace(/\r\n?/g, '\n') : typed.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
  return lines.trim()
}

function problemsOf(kind: RequesterLetter, sentence: string, text: string): Problem[] {
  if (!sentencesOf(kind).includes(sentence)) return [{ code: 'unknown-field' }]
  const field = `words.${sentence}`
  const count = longestOf(sentence)
  if ([...text].length > count) return [{ code: 'text-too-long', field, params: { count } }]
  const { missing, unknown } = faultsOf(kind, sentence, text)
  if (missing.length > 0) return [{ code: 'place-needed', field, params: { names: missing.map(inBraces).join(', ') } }]
  const names = [...unknown.map(inBraces), ...strayBraces(text)].join(', ')
  if (names === '') return []
  const known = placesOf(kind, sentence).known.map(inBraces).join(', ')
  return [{ code: 'unknown-placeholder', field, params: { names, known } }]
}

function longestOf(sentence: string): number {
  if (sentence === closing) return longest.closing
  return /^(subject|title)/.test(sentence) ? longest.line : longest.sentence
}

function inBraces(name: string): string {
  return `{${name}}`
}
