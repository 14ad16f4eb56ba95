import type { RegimeId } from '../regimes/regime'
import { type Right, rightInLaw } from '../rights'
import { eventsOf, type RequestEvent } from '../requests/events'
import type { RequestFacts } from '../requests/history'
import { standingRestrictions } from '../requests/restrictions'

/** The article by which those who received data hear that it was corrected, erased or restricted. */
const articles: Partial<Record<RegimeId, Partial<Record<Right, string>>>> = {
  'eu-gdpr': { correction: 'GDPR Art. 19', erasure: 'GDPR Art. 19', restriction: 'GDPR Art. 19' },
  'uk-gdpr': { correction: 'UK GDPR Art. 19', erasure: 'UK GDPR Art. 19', restriction: 'UK GDPR Art. 19' },
  'br-lgpd': { correction: 'LGPD art. 18 §6', erasure: 'LGPD art. 18 §6', restriction: 'LGPD art. 18 §6' },
  'us-ca-ccpa': { erasure: 'Cal. Civ. Code 1798.105(c)' },
}

/** The articles by which the recipients of what a right was granted for are told; none where its laws know no such thing. */
export function recipientSources({ rights }: Pick<RequestFacts, 'rights'>, right: Right): string[] {
  const regimes = rights.find((asked) => asked.right === right)?.regimes ?? []
  return regimes.flatMap((id) => articles[id]?.[rightInLaw(right)] ?? [])
}

/** The rights carried out, or restricted while they are weighed, of which nothing is recorded yet about those who received the data. */
export function recipientsToTell(history: readonly RequestEvent[], facts: RequestFacts): Right[] {
  const told = new Set(eventsOf(history, 'recipientsTold').flatMap(({ rights }) => rights ?? []))
  const restricted = new Set(standingRestrictions(history).keys())
  return facts.rights
    .map(({ right }) => right)
    .filter((right) => (facts.done.has(right) || restricted.has(right)) && !told.has(right))
    .filter((right) => recipientSources(facts, right).length > 0)
}
