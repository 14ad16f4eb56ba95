import type { RequesterLetter } from '@/domain/requests/letters'
import { closing } from '@/domain/templates/letter-sentences'
import { sentencesOf } from '@/domain/templates/own-words'
import { t } from '../words'

const named = ['subject', 'title', 'dear', 'hello', closing] as const

export type LabelledSentence = { sentence: string; label: string }

/** The sentences of a letter in their order, each under a name of its own: what it is, or its number. */
export function labelledSentences(kind: RequesterLetter): LabelledSentence[] {
  const counts = new Map<string, number>()
  return sentencesOf(kind).map((sentence) => {
    const name = named.find((each) => each === sentence) ?? variantOf(sentence) ?? 'sentence'
    const number = (counts.get(name) ?? 0) + 1
    counts.set(name, number)
    if (name === 'sentence') return { sentence, label: t('desk.letters.sentence', { number }) }
    const label = t(`desk.letters.parts.${name}`)
    return { sentence, label: number > 1 ? t('desk.letters.variant', { label, number }) : label }
  })
}

/** A letter that is said in two ways has a subject and a title for each. */
function variantOf(sentence: string): 'subject' | 'title' | undefined {
  if (sentence.startsWith('subject')) return 'subject'
  return sentence.startsWith('title') ? 'title' : undefined
}
