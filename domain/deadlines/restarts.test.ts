import { expect, test } from 'vitest'
import { regimeOf } from '../regimes/regimes'
import { identityAsked, identityShown, scopeAsked, scopeTold, daysOf, type Row, title } from './testing/table'

const uk = regimeOf('uk-gdpr')

const rows: Row[] = [
  {
    says: 'the month starts afresh when the identity information is there',
    source: 'UK GDPR Art. 12A(2)(b)',
    regime: uk,
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-03-03'), identityShown('2026-03-13')],
    gives: { dueOn: '2026-04-13', clockStartOn: '2026-03-13', restartAskedOn: '2026-03-03' },
  },
  {
    says: 'identity and fee: the later of the two starts it',
    source: 'UK GDPR Art. 12A(2)',
    regime: uk,
    receivedOn: '2026-03-02',
    then: [
      identityAsked('2026-03-03'),
      { type: 'feeRequested', on: '2026-03-04' },
      { type: 'feePaid', on: '2026-03-20' },
      identityShown('2026-03-13'),
    ],
    gives: { dueOn: '2026-04-20', clockStartOn: '2026-03-20' },
  },
  {
    says: 'without the fee the period has not begun',
    source: 'UK GDPR Art. 12A(2)(c)',
    regime: uk,
    receivedOn: '2026-03-02',
    then: [{ type: 'feeRequested', on: '2026-03-04' }],
    gives: { dueOn: null, status: 'awaiting-fee', withoutPauseDueOn: '2026-04-02' },
  },
  {
    says: 'identity asked after the month was over starts no new one',
    source: 'UK GDPR Art. 12A(1)',
    regime: uk,
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-04-03'), identityShown('2026-04-10')],
    gives: { dueOn: '2026-04-02', status: 'running' },
  },
  {
    says: 'days left out before the restart are not left out again',
    source: 'UK GDPR Art. 12A(5)',
    regime: uk,
    receivedOn: '2026-03-02',
    then: [scopeAsked('2026-03-05'), scopeTold('2026-03-09'), identityAsked('2026-03-10'), identityShown('2026-03-16')],
    gives: { dueOn: '2026-04-16', clockStartOn: '2026-03-16', pauses: [] },
  },
  {
    says: 'a question about scope stops access and not erasure',
    source: 'UK GDPR Art. 12A(5)',
    regime: uk,
    right: 'erasure',
    receivedOn: '2026-03-02',
    then: [scopeAsked('2026-03-05')],
    gives: { dueOn: '2026-04-02', status: 'running' },
  },
  {
    says: 'a fee asked for an objection to marketing starts nothing afresh',
    source: 'UK GDPR Art. 21(3)',
    regime: uk,
    right: 'marketing-objection',
    receivedOn: '2026-03-02',
    then: [
      { type: 'feeRequested', on: '2026-03-04' },
      { type: 'feePaid', on: '2026-03-20' },
    ],
    gives: { dueOn: '2026-04-02', status: 'running' },
  },
  {
    says: 'an objection to marketing lacks no particulars',
    source: 'POPIA s. 11(3)(b)',
    regime: regimeOf('za-paia'),
    right: 'marketing-objection',
    receivedOn: '2026-03-02',
    then: [{ type: 'particularsRequested', on: '2026-03-04' }],
    gives: { dueOn: '2026-04-01', status: 'running' },
  },
  {
    says: 'the house clock starts with the first confirmation',
    source: 'House rule',
    regime: regimeOf('policy-30d-from-confirmation'),
    receivedOn: '2026-03-01',
    then: [
      { type: 'emailConfirmed', on: '2026-03-25' },
      { type: 'emailConfirmed', on: '2026-03-20' },
    ],
    gives: { dueOn: '2026-04-19', clockStartOn: '2026-03-20' },
  },
]

test.for(rows)(title, (row) => {
  expect(daysOf(row)).toMatchObject(row.gives)
})

test('without the restart the month of receipt would stand, extended where it was (UK GDPR Art. 12A(2))', () => {
  const row = { says: '', source: '', regime: uk, receivedOn: '2026-03-02', gives: {} } as const
  const asked = [identityAsked('2026-03-03'), identityShown('2026-03-13')]
  expect(daysOf({ ...row, then: asked }).withoutRestartDueOn).toBe('2026-04-02')
  const extended = { type: 'extended' as const, on: '2026-03-20' as const, reasons: true }
  expect(daysOf({ ...row, then: [...asked, extended] }).withoutRestartDueOn).toBe('2026-06-02')
  expect(daysOf({ ...row, then: [identityAsked('2026-03-03')] }).withoutRestartDueOn).toBeUndefined()
  const fee = [
    { type: 'feeRequested' as const, on: '2026-03-04' as const },
    { type: 'feePaid' as const, on: '2026-03-20' as const },
  ]
  expect(daysOf({ ...row, then: fee }).withoutRestartDueOn).toBeUndefined()
})
