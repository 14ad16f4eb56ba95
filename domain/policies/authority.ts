import type { RequestEvent } from '../requests/events'
import { openQuestions } from '../requests/questions'
import type { Right } from '../rights'

/** Whether this right waits for somebody to show that they may act for the person; a stranger is given nothing meanwhile. */
export function awaitsAuthority(history: readonly RequestEvent[], right: Right): boolean {
  return openQuestions(history, 'authorityRequested').some(({ rights }) => rights?.includes(right) ?? true)
}
