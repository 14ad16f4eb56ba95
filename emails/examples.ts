import type { Letter } from './catalogue'
import { requesterExamples } from './example-letters/requester-letters'
import { staffExamples } from './example-letters/staff-letters'

export type LetterExample = { state: string; letter: Letter }

/** Every letter in every state: one list, shown in the gallery, checked for accessibility, read by tests. */
export const letterExamples: LetterExample[] = Object.values({ ...requesterExamples, ...staffExamples }).flatMap(
  (states) => Object.entries<Letter>(states).map(([state, letter]) => ({ state, letter })),
)
