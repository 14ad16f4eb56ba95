import type { Problem } from '@/casework/errors'
import { SubmitRequest } from '@/casework/submission'

/** The questions in their order, one page each. */
export const questions = ['what', 'who', 'words'] as const
export type Question = (typeof questions)[number]

/** What was typed so far, exactly as typed; `answered` are the questions that were continued without a problem. */
export type Answers = {
  rights: string[]
  name: string
  email: string
  words: string
  answered: Question[]
  problems: Problem[]
  filledTrap: boolean
}

export const noAnswers: Answers = {
  rights: [],
  name: '',
  email: '',
  words: '',
  answered: [],
  problems: [],
  filledTrap: false,
}

/** The part of the request that each question asks for; the verb's own schema, so that both say the same. */
export const schemas = {
  what: SubmitRequest.pick({ rights: true }),
  who: SubmitRequest.pick({ name: true, email: true }),
  words: SubmitRequest.pick({ words: true }),
}

const fieldsOf: Record<Question, readonly string[]> = {
  what: ['rights'],
  who: ['name', 'email'],
  words: ['words'],
}

/** The problems of one question, or all when a problem belongs to no field. */
export function problemsAt({ problems }: Answers, question: Question): Problem[] {
  return problems.filter(({ field }) => field !== undefined && fieldsOf[question].includes(field))
}

export function questionOf(field: string | undefined): Question | undefined {
  return questions.find((question) => field !== undefined && fieldsOf[question].includes(field))
}

/** The first question without a good answer; nothing when all have one. */
export function firstUnanswered({ answered }: Answers): Question | undefined {
  return questions.find((question) => !answered.includes(question))
}

/** Whether a page would skip a question that comes before it. */
export function skipsAhead(answers: Answers, question: Question): boolean {
  const first = firstUnanswered(answers)
  return first !== undefined && questions.indexOf(question) > questions.indexOf(first)
}
