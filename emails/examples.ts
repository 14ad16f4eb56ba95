import type { RequesterLetter } from '@/domain/requests/letters'
import type { Letter, RequesterLetterOf } from './catalogue'
import { answers } from './example-letters/answers'
import { collections } from './example-letters/collections'
import { questions } from './example-letters/questions'
import { receipts } from './example-letters/receipts'
import { staffExamples } from './example-letters/staff-letters'

export type LetterExample = { state: string; letter: Letter }

/** Letters to the person, by kind and state. */
export const requesterExamples: { [Kind in RequesterLetter]: Record<string, RequesterLetterOf<Kind>> } = {
  ...receipts,
  ...questions,
  ...answers,
  ...collections,
}

/** Every letter in every state: one list, shown in the gallery, checked for accessibility, read by tests. */
export const letterExamples: LetterExample[] = Object.values({ ...requesterExamples, ...staffExamples }).flatMap(
  (states) => Object.entries<Letter>(states).map(([state, letter]) => ({ state, letter })),
)
