import { expect, test } from 'vitest'
import { weekendsOnly } from '../calendar/working-days'
import type { ClockFact } from '../deadlines/clock'
import type { ControllerPromise } from '../deadlines/promise'
import { requestDeadline } from '../deadlines/request-deadline'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import type { Right } from '../rights'
import { type Foundation, foundationOf } from './foundation'

type Row = { says: string; source: string; right?: Right; regimes: RegimeId[]; facts?: ClockFact[]; is: Foundation }

const off: ControllerPromise = { off: true }

/** Received on Thursday 5 March 2026. */
const rows: Row[] = [
  { says: 'a month that the law names is the law’s', source: 'GDPR Art. 12(3)', regimes: ['eu-gdpr'], is: 'law' },
  {
    says: 'thirty days where no statute applies are our own',
    source: 'House rule: 30 calendar days from receipt',
    regimes: ['default-30d'],
    is: 'own',
  },
  {
    says: 'two weeks where the law says "without delay" are a practical target',
    source: 'APPI Arts 33 to 35, 39',
    regimes: ['jp-appi-practical'],
    is: 'own',
  },
  {
    says: 'what Australia asks of an organisation is a reasonable period, and thirty days are guidance',
    source: 'APP 12.4(a)(ii)',
    regimes: ['au-app-org'],
    is: 'own',
  },
  {
    says: 'a law that comes into force in May 2027 sets no day for what came in 2026',
    source: 'DPDP Rules 2025 r. 1(4)',
    right: 'complaint',
    regimes: ['in-dpdp-grievance'],
    is: 'own',
  },
  {
    says: 'a law sets no day for a right that it does not give',
    source: 'GDPR Arts 15 to 22 know no appeal',
    right: 'appeal',
    regimes: ['eu-gdpr'],
    is: 'own',
  },
  {
    says: 'nor for a complaint to the organisation itself, which is no complaint to an authority',
    source: 'GDPR Arts 15 to 22 and 77(1)',
    right: 'complaint',
    regimes: ['eu-gdpr'],
    is: 'own',
  },
  {
    says: 'such a complaint is acknowledged by a day in the United Kingdom, and answered without undue delay',
    source: 'Data Protection Act 2018 s. 164A(3) and (4)',
    right: 'complaint',
    regimes: ['uk-complaint-ack'],
    is: 'none',
  },
  {
    says: 'a day that an authority has set is none of ours',
    source: 'GDPR Art. 58(2)(c)',
    regimes: ['default-30d'],
    facts: [{ type: 'dayOrdered', on: '2026-03-09', until: '2026-03-20' }],
    is: 'law',
  },
  {
    says: 'no number of days and no promise is nothing',
    source: 'Bus. & Prof. Code 22581',
    regimes: ['us-ca-minor-removal'],
    is: 'none',
  },
]

test.for(rows)('$says ($source)', ({ right = 'access', regimes, facts = [], is }) => {
  const given = { receivedOn: '2026-03-05', calendar: weekendsOnly, promise: off, lawOf: regimeOf } as const
  expect(foundationOf(requestDeadline({ ...given, rights: [{ right, regimes }], facts }), regimeOf)).toBe(is)
})

test('the promised day is the promise’s, also where the law’s is our own', () => {
  const promise: ControllerPromise = { days: 10, from: 'receipt' }
  const rights = [{ right: 'access', regimes: ['default-30d'] }] as const
  const given = { receivedOn: '2026-03-05', calendar: weekendsOnly, promise, lawOf: regimeOf } as const
  expect(foundationOf(requestDeadline({ ...given, rights, facts: [] }), regimeOf)).toBe('promise')
})
