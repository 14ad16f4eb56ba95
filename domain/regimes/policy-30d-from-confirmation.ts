import { needsNoIdentity, rights } from '../rights'
import type { Regime } from './regime'

const house = 'House rule: 30 calendar days from the confirmation of the e-mail address'

/** A published policy ("within 30 days from e-mail confirmation") written as a rule; never the only law of a request. */
export const policy30dFromConfirmation: Regime = {
  id: 'policy-30d-from-confirmation',
  name: 'Published policy',
  kind: 'house',
  ruleVersion: '2026-11-21',
  rights: Object.fromEntries(rights.map((right) => [right, house])),
  start: { value: 'confirmation', source: house },
  timeLimit: { value: { days: 30 }, source: house },
  pauses: [],
  restarts: [],
  endsOnWorkingDay: { value: false, source: `${house}; the last day is not moved` },
  noIdentityFor: { value: rights.filter(needsNoIdentity), source: house },
  fees: { value: [], source: `${house}; free of charge` },
  refusalGrounds: [],
  complaintRoutes: [],
}
