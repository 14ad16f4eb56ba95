/**
 * Whom a request is about: the one who writes, somebody who lets another act, a child in the writer's care, or somebody
 * who has died. A child who writes for itself is `self`: the form never refuses a child.
 */
export const askedFor = ['self', 'represented', 'child', 'deceased'] as const

export type AskedFor = (typeof askedFor)[number]

/** What makes somebody ask for another, by whom it is asked for. */
export const capacities = {
  represented: ['lawyer', 'agent', 'relative', 'guardian', 'organisation'],
  child: ['parent', 'guardian'],
  deceased: ['executor', 'heir', 'relative'],
} as const satisfies Record<Exclude<AskedFor, 'self'>, readonly string[]>

export type Capacity = (typeof capacities)[keyof typeof capacities][number]

/** What somebody is, or was, to the organisation; it helps to find the data and decides nothing. */
export const relationships = [
  'customer',
  'former-customer',
  'employee',
  'former-employee',
  'applicant',
  'subscriber',
  'visitor',
  'supplier',
  'other',
] as const

export type Relationship = (typeof relationships)[number]
