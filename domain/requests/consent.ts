import type { Day } from '../calendar/days'
import { firstOf } from './corrections'
import type { EventOf, RequestEvent } from './events'
import type { Channel, Received } from './received'

/** The ways by which a parent answers staff; the link of their letter is another. */
export const consentChannels = [
  'telephone',
  'letter',
  'in-person',
  'e-mail',
  'social-media',
] as const satisfies readonly Channel[]

/** What came of asking a parent or guardian: a fact for staff to weigh, never a condition of the answer. */
export type Consent = { standing: 'not-asked' } | { standing: 'asked' | 'given' | 'not-given'; on: Day }

/** What the form asked about the age of the person, and what was said; nothing where it asked nothing. */
export function ageOf(history: readonly RequestEvent[]): Received['age'] {
  return firstOf(history).data.age
}

/** Whether a parent agrees, as far as one was asked; an older answer counts no more once a parent is asked again. */
export function consentOf(history: readonly RequestEvent[]): Consent {
  const last = history.findLast((event) => event.type === 'consentAsked' || event.type === 'consentAnswered')
  if (!last) return { standing: 'not-asked' }
  return { standing: standingAfter(last), on: last.on }
}

function standingAfter({ type, data }: EventOf<'consentAsked' | 'consentAnswered'>) {
  if (type === 'consentAsked') return 'asked'
  return data.agrees ? 'given' : 'not-given'
}
