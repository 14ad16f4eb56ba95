import { type Right, isRight } from '../rights'

/** What the laws call the rights in other words than ours, as they stand in cases and in other people's systems. */
const otherNames: Readonly<Record<Exclude<Right, 'unsure'>, string>> = {
  access: 'access-request right-of-access know right-to-know copy documents inspection confirmation',
  correction: 'correct rectification rectify supply completion',
  erasure: 'delete deletion erase right-to-be-forgotten de-indexing anonymisation destruction',
  portability: 'data-portability port transfer',
  restriction: 'restrict restriction-of-processing suspension blocking',
  objection: 'object objection-to-processing',
  'marketing-objection': 'direct-marketing direct-marketing-objection object-to-marketing',
  withdrawal: 'withdraw withdraw-consent withdrawal-of-consent consent-withdrawal consent-revocation revocation revoke',
  'automated-decision': 'automated-decisions automated-decision-making human-review',
  disclosure: 'third-party-disclosure disclosures shine-the-light recipients',
  'opt-out': 'optout opt-out-sale opt-out-of-sale opt-out-sharing opt-out-sale-sharing do-not-sell',
  limit: 'limit-sensitive limit-use limit-sensitive-information',
  'content-removal': 'removal remove-content minor-removal',
  complaint: 'grievance complain',
  appeal: 'appeals',
}

const rightsByName: ReadonlyMap<string, Right> = new Map(
  Object.entries(otherNames).flatMap(([right, names]) =>
    isRight(right) ? names.split(' ').map((name) => [name, right] as const) : [],
  ),
)

/** The right of a name, hyphens and underscores alike; nothing where no law we know calls a right so. */
export function rightNamed(name: string): Right | undefined {
  const ours = name.replaceAll('_', '-')
  return isRight(ours) ? ours : rightsByName.get(ours)
}
