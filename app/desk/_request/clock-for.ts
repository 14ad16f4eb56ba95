import { openQuestions, type QuestionType } from '@/domain/requests/questions'
import { isWaitedFor } from '@/domain/requests/waiting'
import type { DeskRequest } from './read-request'

/** Whether time stands still for the answer to an open question of this kind, for the words of the page that records it. */
export function clockFor({ history, deadline }: DeskRequest, asked: QuestionType): 'stands' | 'runs' {
  const open = openQuestions(history, asked).filter(({ leftOn }) => leftOn !== null)
  return open.some(({ rights }) => isWaitedFor(deadline, rights)) ? 'stands' : 'runs'
}
