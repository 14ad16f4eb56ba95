import type { Right } from '../rights'

/**
 * One question about a right. `text`: several lines; `line`: one; `one` and `many`: choices among `options`; `tick`: a
 * statement. None of them must be answered: a request counts with a name and a way to reply.
 * `neededBy`: the law turns on the answer, so that no form leaves the question out.
 */
export type RightQuestion = { id: string; neededBy?: string } & (
  { kind: 'text' | 'line' | 'tick' } | { kind: 'one' | 'many'; options: readonly string[] }
)

/**
 * What is asked about each right, after what its article speaks of. Rights that are as easy to use as not to (opt-out,
 * limit, marketing, withdrawal) ask nothing (GDPR Arts 7(3), 21(2)-(3); 11 CCR 7026(d), 7027(e)).
 */
export const rightQuestions: Readonly<Partial<Record<Right, readonly RightQuestion[]>>> = {
  // GDPR Art. 15, recital 63; EDPB Guidelines 01/2022, 35: everything, unless the person asks for a part.
  access: [
    { id: 'scope', kind: 'one', options: ['everything', 'part'] },
    { id: 'what', kind: 'text' },
    { id: 'period', kind: 'line' },
  ],
  // GDPR Art. 16
  correction: [
    { id: 'wrong', kind: 'text' },
    { id: 'right', kind: 'text' },
    { id: 'evidence', kind: 'text' },
  ],
  // GDPR Art. 17(1)
  erasure: [
    { id: 'what', kind: 'text' },
    {
      id: 'why',
      kind: 'one',
      options: ['no-longer-needed', 'consent-withdrawn', 'objected', 'unlawful', 'duty', 'child', 'not-said'],
    },
  ],
  // GDPR Art. 20(1)-(2)
  portability: [
    { id: 'format', kind: 'one', options: ['any', 'csv', 'json', 'xml'] },
    { id: 'to', kind: 'one', options: ['me', 'other'] },
    { id: 'recipient', kind: 'line' },
  ],
  // GDPR Art. 18(1)
  restriction: [
    { id: 'why', kind: 'one', options: ['contested', 'unlawful', 'claims', 'objected'] },
    { id: 'what', kind: 'text' },
  ],
  // GDPR Art. 21(1): on grounds relating to his or her particular situation
  objection: [
    { id: 'against', kind: 'text' },
    { id: 'situation', kind: 'text', neededBy: 'GDPR Art. 21(1)' },
  ],
  // GDPR Art. 22(3)
  'automated-decision': [
    { id: 'decision', kind: 'text' },
    { id: 'wants', kind: 'many', options: ['human', 'explained', 'contested'] },
  ],
  // Cal. Bus. & Prof. Code 22581(a): content that a minor posted, removed on request
  'content-removal': [
    { id: 'where', kind: 'text', neededBy: 'Business and Professions Code 22581(a)(1)' },
    { id: 'account', kind: 'line' },
    { id: 'resident', kind: 'tick', neededBy: 'Business and Professions Code 22580(d)' },
    { id: 'minor', kind: 'tick', neededBy: 'Business and Professions Code 22580(d)' },
  ],
  complaint: [
    { id: 'about', kind: 'text' },
    { id: 'reference', kind: 'line' },
  ],
  appeal: [
    { id: 'reference', kind: 'line' },
    { id: 'why', kind: 'text' },
  ],
}

/** What a form sends for a question: `access.scope`. */
export function questionField(right: Right, question: Pick<RightQuestion, 'id'>): string {
  return `${right}.${question.id}`
}

/** What a person answered about one right, by question; what was left empty is not in it. */
export type RightAnswers = Readonly<Record<string, string | readonly string[]>>
