import type { Right } from '../rights'
import type { AppealState, Regime, UsState } from './regime'
import { statute } from './statute'

/** `read`: the text of the law was read; otherwise a secondary source or memory says so and it is to be confirmed. */
type Row = {
  state: UsState
  name: string
  act: string
  days?: number
  extension?: number
  read?: true
  without?: readonly Right[]
  refusalFirst?: true
}

/** Iowa answers in 90 days, Florida adds 15; all others 45 and 45. */
const rows: readonly Row[] = [
  { state: 'va', name: 'Virginia', act: 'Code of Virginia 59.1-577', read: true, refusalFirst: true },
  { state: 'co', name: 'Colorado', act: 'C.R.S. 6-1-1306' },
  { state: 'ct', name: 'Connecticut', act: 'Conn. Gen. Stat. 42-518' },
  { state: 'ut', name: 'Utah', act: 'Utah Code 13-61-203', without: ['correction'] },
  { state: 'tx', name: 'Texas', act: 'Tex. Bus. & Com. Code 541.052' },
  { state: 'ia', name: 'Iowa', act: 'Iowa Code 715D.3', days: 90, without: ['correction'] },
  { state: 'fl', name: 'Florida', act: 'Fla. Stat. 501.706', extension: 15 },
  { state: 'or', name: 'Oregon', act: 'ORS 646A.576' },
  { state: 'nj', name: 'New Jersey', act: 'N.J.S.A. 56:8-166.7' },
  { state: 'mn', name: 'Minnesota', act: 'Minn. Stat. 325M.14' },
  { state: 'de', name: 'Delaware', act: 'Delaware Personal Data Privacy Act' },
  { state: 'in', name: 'Indiana', act: 'Indiana Consumer Data Protection Act' },
  { state: 'ky', name: 'Kentucky', act: 'Kentucky Consumer Data Protection Act' },
  { state: 'md', name: 'Maryland', act: 'Maryland Online Data Privacy Act' },
  { state: 'mt', name: 'Montana', act: 'Montana Consumer Data Privacy Act' },
  { state: 'ne', name: 'Nebraska', act: 'Nebraska Data Privacy Act' },
  { state: 'nh', name: 'New Hampshire', act: 'N.H. RSA 507-H' },
  { state: 'tn', name: 'Tennessee', act: 'Tennessee Information Protection Act' },
  { state: 'ri', name: 'Rhode Island', act: 'Rhode Island Data Transparency and Privacy Protection Act' },
]

const given: readonly Right[] = ['access', 'correction', 'erasure', 'portability', 'opt-out']

function stateLaw({ state, name, act, days = 45, extension = 45, read, without = [], refusalFirst }: Row): Regime {
  const checked = read ? {} : ({ confirmed: false } as const)
  const has = given.filter((right) => !without.includes(right))
  const refusable = has.filter((right) => right !== 'opt-out')
  return statute({
    id: `us-${state}`,
    name,
    rights: Object.fromEntries(has.map((right) => [right, act])),
    timeLimit: { value: { days }, source: act, ...checked },
    extension: { value: { days: extension }, reasons: true, source: act, ...checked },
    ...(refusalFirst && { refusalNotice: { value: 'first-due-day', source: `${act} B.2` } }),
    fees: {
      value: [{ reason: 'unfounded-or-excessive', rights: refusable, article: act, ...checked }],
      source: act,
      ...checked,
    },
    refusalGrounds: [
      { ground: 'cannot-identify', rights: refusable, article: act, ...checked },
      { ground: 'unfounded-or-excessive', rights: refusable, article: act, ...checked },
      { ground: 'conditions-not-met', rights: refusable, article: act, confirmed: false },
    ],
  })
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
    rights: { appeal: source },
    timeLimit: { value: { days }, source, confirmed: false },
    ...(extension && { extension: { value: { days: extension }, reasons: true, source, confirmed: false as const } }),
  })
}

const connecticutRevocation = statute({
  id: 'us-ct-consent-revocation',
  name: 'Connecticut: withdrawal of consent',
  partOf: 'us-ct',
  rights: { withdrawal: 'Conn. Gen. Stat. 42-520' },
  timeLimit: { value: { days: 15 }, source: 'Conn. Gen. Stat. 42-520', confirmed: false },
})

const rhodeIslandAct = 'Rhode Island Data Transparency and Privacy Protection Act'

const rhodeIslandRevocation = statute({
  id: 'us-ri-consent-revocation',
  name: 'Rhode Island: withdrawal of consent',
  partOf: 'us-ri',
  rights: { withdrawal: rhodeIslandAct },
  timeLimit: { value: { days: 15 }, source: rhodeIslandAct, confirmed: false },
})

export const usStates: readonly Regime[] = [
  ...rows.map(stateLaw),
  ...appealRows.map(appealLaw),
  connecticutRevocation,
  rhodeIslandRevocation,
]
