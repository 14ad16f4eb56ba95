import type { RequestEvent } from '../requests/events'
import type { RequestFacts } from '../requests/history'
import { openQuestions } from '../requests/questions'
import { needsNoIdentity, type Right } from '../rights'
import type { AuthorityProof } from './authority-proofs'
import { needsIdentity } from './identity'

const bySignedPermission: readonly Right[] = ['opt-out', 'limit']

/**
 * Those of the rights for which this proof may be asked of whoever acts for another person. To opt out or limit for somebody, an
 * agent shows the signed permission at most; whoever objects to marketing or withdraws consent shows nothing.
 * Source: 11 CCR 7026(j), 7027(i).
 */
export function mayAskAuthorityFor(rights: readonly Right[], proof: AuthorityProof): Right[] {
  const isSigned = proof === 'written-authority'
  return rights.filter((right) => !needsNoIdentity(right) || (isSigned && bySignedPermission.includes(right)))
}

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
