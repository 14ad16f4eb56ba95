import type { RequestEvent } from '../requests/events'
import type { RequestFacts } from '../requests/history'
import { openQuestions } from '../requests/questions'
import type { Right } from '../rights'
import { needsIdentity } from './identity'

/** Whether this right waits for somebody to show that they may act for the person; a stranger is given nothing meanwhile. */
export function awaitsAuthority(history: readonly RequestEvent[], right: Right): boolean {
  return openQuestions(history, 'authorityRequested').some(({ rights }) => rights?.includes(right) ?? true)
}

/**
 * Whether the answer waits for it too: a doubt written about one right is a doubt about whoever would read of the others,
 * also of those decided before (GDPR Art. 5(1)(f)).
 */
export function answerAwaitsAuthority(
  history: readonly RequestEvent[],
  { decisions }: Pick<RequestFacts, 'decisions'>,
): boolean {
  const isGiven = [...decisions].some(([right, { decision }]) => needsIdentity(right, decision))
  return isGiven && openQuestions(history, 'authorityRequested').length > 0
}
