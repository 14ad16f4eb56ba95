import { needsNoIdentity, rights } from '../rights'
import type { Regime } from './regime'

const house = 'House rule: 30 calendar days from receipt'

/** Stands as law only where the controller has declared that no statute applies. */
export const default30d: Regime = {
  id: 'default-30d',
  name: 'House rule',
  kind: 'house',
  ruleVersion: '2026-11-21',
  rights: Object.fromEntries(rights.map((right) => [right, house])),
  start: { value: 'receipt', source: house },
  timeLimit: { value: { days: 30 }, source: house },
  pauses: [],
  restarts: [],
  endsOnWorkingDay: { value: false, source: `${house}; the last day is not moved` },
  noIdentityFor: { value: rights.filter(needsNoIdentity), source: house },
  fees: { value: [], source: `${house}; free of charge` },
  refusalGrounds: [],
  complaintRoutes: [],
}
