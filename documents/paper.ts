import type { Day } from '@/domain/calendar/days'

/**
 * What is put on paper, in the order of reading: words alone. `rows` are two columns, a name and what stands for it;
 * `entries` are what happened, each with its day; `code` is what is compared letter by letter, as a hash.
 */
export type Passage =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'rows'; rows: { name: string; text: string }[] }
  | { kind: 'entries'; entries: { day: string; text: string; more: string[] }[] }

/** A document of A4 pages; the language says how its words are set and from which side. `foot` stands on each page, beside its number. */
export type Paper = {
  title: string
  author: string
  language: string
  isRightToLeft: boolean
  foot: string
  /** The day that the file says it was made; without one, the moment. The same words of one day are the same file. */
  madeOn?: Day
  passages: Passage[]
}
