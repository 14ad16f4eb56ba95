import type { Day } from '../calendar/days'
import type { GroundRule } from '../policies/refusal-grounds'
import type { Right } from '../rights'
import type { ComplaintRoute } from './complaint-route'
import type { AppealState, Regime, UsState } from './regime'
import { complexityAndNumber, groundsOf, statute } from './statute'
import { usRevocations } from './us-revocations'

/**
 * `since`: from when the act is in force, of no state read in its text. `read`: the text of the law was read; otherwise a
 * secondary source or memory says so and it is to be confirmed.
 */
type Row = {
  state: UsState
  name: string
  act: string
  since: Day
  days?: number
  extension?: number
  read?: true
  without?: readonly Right[]
  refusalFirst?: true
}

/** Iowa answers in 90 days, Florida adds 15; all others 45 and 45. */
const rows: readonly Row[] = [
  {
    state: 'va',
    name: 'Virginia',
    act: 'Code of Virginia 59.1-577',
    since: '2023-01-01',
    read: true,
    refusalFirst: true,
  },
  { state: 'co', name: 'Colorado', act: 'C.R.S. 6-1-1306', since: '2023-07-01' },
  { state: 'ct', name: 'Connecticut', act: 'Conn. Gen. Stat. 42-518', since: '2023-07-01' },
  { state: 'ut', name: 'Utah', act: 'Utah Code 13-61-203', since: '2023-12-31', without: ['correction'] },
  { state: 'tx', name: 'Texas', act: 'Tex. Bus. & Com. Code 541.052', since: '2024-07-01' },
  { state: 'ia', name: 'Iowa', act: 'Iowa Code 715D.3', since: '2025-01-01', days: 90, without: ['correction'] },
  { state: 'fl', name: 'Florida', act: 'Fla. Stat. 501.706', since: '2024-07-01', extension: 15 },
  { state: 'or', name: 'Oregon', act: 'ORS 646A.576', since: '2024-07-01' },
  { state: 'nj', name: 'New Jersey', act: 'N.J.S.A. 56:8-166.7', since: '2025-01-15' },
  { state: 'mn', name: 'Minnesota', act: 'Minn. Stat. 325M.14', since: '2025-07-31' },
  { state: 'de', name: 'Delaware', act: 'Delaware Personal Data Privacy Act', since: '2025-01-01' },
  { state: 'in', name: 'Indiana', act: 'Indiana Consumer Data Protection Act', since: '2026-01-01' },
  { state: 'ky', name: 'Kentucky', act: 'Kentucky Consumer Data Protection Act', since: '2026-01-01' },
  { state: 'md', name: 'Maryland', act: 'Maryland Online Data Privacy Act', since: '2025-10-01' },
  { state: 'mt', name: 'Montana', act: 'Montana Consumer Data Privacy Act', since: '2024-10-01' },
  { state: 'ne', name: 'Nebraska', act: 'Nebraska Data Privacy Act', since: '2025-01-01' },
  { state: 'nh', name: 'New Hampshire', act: 'N.H. RSA 507-H', since: '2025-01-01' },
  { state: 'tn', name: 'Tennessee', act: 'Tennessee Information Protection Act', since: '2025-07-01' },
  {
    state: 'ri',
    name: 'Rhode Island',
    act: 'Rhode Island Data Transparency and Privacy Protection Act',
    since: '2026-01-01',
  },
]

const given: readonly Right[] = ['access', 'correction', 'erasure', 'portability', 'opt-out']

function stateLaw(row: Row): Regime {
  const { state, name, act, days = 45, extension = 45, read, without = [], refusalFirst } = row
  const checked = read ? {} : ({ confirmed: false } as const)
  const has = given.filter((right) => !without.includes(right))
  const refusable = has.filter((right) => right !== 'opt-out')
  return statute({
    id: `us-${state}`,
    name,
    inForce: inForceSince(row),
    rights: Object.fromEntries(has.map((right) => [right, act])),
    timeLimit: { value: { days }, source: act, ...checked },
    extension: {
      value: { days: extension },
      reasons: true,
      grounds: complexityAndNumber(act, read === true),
      source: act,
      ...checked,
    },
    ...(refusalFirst && { refusalNotice: { value: 'first-due-day', source: `${act} B.2` } }),
    fees: {
      value: [{ reason: 'unfounded-or-excessive', rights: refusable, article: act, ...checked }],
      source: act,
      ...checked,
    },
    refusalGrounds: groundsIn(row, refusable),
    ...(!withoutAppeal.includes(state) && { complaintRoutes: routesOf(state, `${act}, appeal`) }),
  })
}

/** Utah gives no appeal. */
const withoutAppeal: readonly UsState[] = ['ut']

/** The appeal first; after one that failed, the way to the Attorney General is told with the answer. */
function routesOf(state: UsState, source: string): ComplaintRoute[] {
  return [
    { to: 'appeal', source },
    { to: 'authority', which: 'attorney-general', state: `US-${state.toUpperCase()}`, source },
  ]
}

function inForceSince({ act, since }: Row): NonNullable<Regime['inForce']> {
  return { value: { from: since }, source: act, confirmed: false }
}

function groundsIn({ act, read }: Row, refusable: readonly Right[]): GroundRule[] {
  return groundsOf(refusable, [
    ['cannot-identify', act, read === true],
    ['unfounded-or-excessive', act, read === true],
    ['conditions-not-met', act, false],
  ])
}

const appealRows: readonly { state: AppealState; days: number; extension?: number }[] = [
  { state: 'va', days: 60 },
  { state: 'ct', days: 60 },
  { state: 'tx', days: 60 },
  { state: 'or', days: 45 },
  { state: 'nj', days: 45 },
  { state: 'co', days: 45, extension: 60 },
  { state: 'mn', days: 45, extension: 60 },
]

function appealLaw({ state, days, extension }: (typeof appealRows)[number]): Regime {
  const row = rows.find((each) => each.state === state)
  const source = `${row?.act ?? state}, appeal`
  return statute({
    id: `us-${state}-appeal`,
    name: `${row?.name ?? state}: appeal`,
    partOf: `us-${state}`,
    ...(row && { inForce: inForceSince(row) }),
    rights: { appeal: source },
    timeLimit: { value: { days }, source, confirmed: false },
    complaintRoutes: routesOf(state, source),
    ...(extension && {
      extension: {
        value: { days: extension },
        reasons: true,
        grounds: complexityAndNumber(source, false),
        source,
        confirmed: false as const,
      },
    }),
  })
}

export const usStates: readonly Regime[] = [...rows.map(stateLaw), ...appealRows.map(appealLaw), ...usRevocations]
