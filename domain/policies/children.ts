import { type Decision, type EventData, eventsOf, type RequestEvent } from '../requests/events'
import type { RequestFacts } from '../requests/history'
import { ageOf } from '../requests/consent'
import type { Right } from '../rights'
import { needsIdentity } from './identity'

/** What was last recorded about the child whom a request is about. */
export function childConsidered(history: readonly RequestEvent[]): EventData['childConsidered'] | undefined {
  return eventsOf(history, 'childConsidered').at(-1)?.data
}

/**
 * Whether anything says that the person is a child: somebody asks for one, they said so themselves, it was recorded, or they
 * ask to take down what only minors may (Cal. Bus. & Prof. Code 22581(a)).
 */
export function isKnownMinor(
  { askedFor, rights }: Pick<RequestFacts, 'askedFor' | 'rights'>,
  history: readonly RequestEvent[],
): boolean {
  if (askedFor === 'child') return true
  if (askedFor !== 'self') return false
  const asksAsMinor = rights.some(({ right }) => right === 'content-removal')
  return asksAsMinor || ageOf(history)?.below === true || childConsidered(history) !== undefined
}

/** What speaks against doing as a parent asks, for the eyes of whoever decides; nothing for other requests. */
export type ChildWarning = 'not-considered' | 'understands' | 'against-it' | 'not-in-its-interest' | 'court-order'

/** Source: ICO, Children and the UK GDPR: the right is the child's; who understands it uses it, or lets a parent. */
export function childWarnings(
  { askedFor }: Pick<RequestFacts, 'askedFor'>,
  history: readonly RequestEvent[],
): ChildWarning[] {
  if (askedFor !== 'child') return []
  const known = childConsidered(history)
  if (!known || isUnknown(known)) return ['not-considered']
  const understands = known.understanding === 'shown' || known.understanding === 'presumed'
  return [
    ...(understands && known.view !== 'wants-it' ? ['understands' as const] : []),
    ...(known.view === 'against-it' ? ['against-it' as const] : []),
    ...(known.bestInterests === 'against' ? ['not-in-its-interest' as const] : []),
    ...(known.courtOrder ? ['court-order' as const] : []),
  ]
}

/** Whether a parent may not be given yet what they ask for: nobody has looked at the child. */
export function awaitsChild(
  facts: Pick<RequestFacts, 'askedFor'>,
  history: readonly RequestEvent[],
  { right, decision }: { right: Right; decision: Decision },
): boolean {
  return needsIdentity(right, decision) && childWarnings(facts, history).includes('not-considered')
}

function isUnknown({ understanding, bestInterests }: EventData['childConsidered']): boolean {
  return understanding === 'not-known' && bestInterests === 'not-weighed'
}
