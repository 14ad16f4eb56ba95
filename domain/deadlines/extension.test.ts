import { expect, test } from 'vitest'
import { regimeOf } from '../regimes/regimes'
import { extended, identityAsked, identityShown, scopeAsked, scopeTold, daysOf, type Row, title } from './testing/table'

const eu = regimeOf('eu-gdpr')

const rows: Row[] = [
  {
    says: 'an extension is counted from receipt, not from the day already rolled over a holiday',
    source: 'GDPR Art. 12(3), second sentence',
    regime: eu,
    receivedOn: '2026-03-05',
    then: [extended('2026-03-20')],
    holidays: ['2026-04-06'],
    gives: { dueOn: '2026-04-07', extension: { accepted: true, dueOn: '2026-06-05' } },
  },
  {
    says: 'a notice without reasons extends nothing',
    source: 'GDPR Art. 12(3), third sentence',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [{ type: 'extended', on: '2026-03-20' }],
    gives: { dueOn: '2026-04-02', extension: { accepted: false, refusal: 'no_reasons' } },
  },
  {
    says: 'a notice that lacked reasons may be given again in time',
    source: 'GDPR Art. 12(3), third sentence',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [{ type: 'extended', on: '2026-03-20', reasons: false }, extended('2026-03-24')],
    gives: { extension: { accepted: true, dueOn: '2026-06-02' } },
  },
  {
    says: 'a pause after the last day does not make a late notice timely',
    source: 'GDPR Art. 12(3), third sentence',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [extended('2026-04-03'), identityAsked('2026-04-07'), identityShown('2026-04-20')],
    gives: { dueOn: '2026-04-02', extension: { accepted: false, refusal: 'after_first_deadline' } },
  },
  {
    says: 'who announces less than two months is held to it',
    source: 'GDPR Art. 12(3), second sentence',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [{ ...extended('2026-03-20'), until: '2026-05-04' }],
    gives: { extension: { accepted: true, dueOn: '2026-05-04' } },
  },
  {
    says: 'nobody announces more than the law gives',
    source: 'GDPR Art. 12(3), second sentence',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [{ ...extended('2026-03-20'), until: '2026-12-31' }],
    gives: { extension: { accepted: true, dueOn: '2026-06-02' } },
  },
  {
    says: 'a day that is not after the first one is no reason to take all the time that the law allows',
    source: 'GDPR Art. 12(3), second sentence',
    regime: eu,
    receivedOn: '2026-03-05',
    holidays: ['2026-04-06'],
    then: [{ ...extended('2026-03-20'), until: '2026-04-06' }],
    gives: { dueOn: '2026-04-07', extension: { accepted: true, dueOn: '2026-04-07' } },
  },
  {
    says: 'a pause that moves the first day past the one named leaves the first',
    source: 'GDPR Art. 12(3), second sentence; EDPB Guidelines 01/2022, para. 159',
    regime: eu,
    receivedOn: '2026-03-05',
    holidays: ['2026-04-06'],
    then: [
      identityAsked('2026-03-10'),
      identityShown('2026-03-15'),
      { ...extended('2026-03-20'), until: '2026-04-08' },
    ],
    gives: { dueOn: '2026-04-10', extension: { accepted: true, dueOn: '2026-04-10' } },
  },
  {
    says: 'a pause in the extended time moves the extended day and leaves the first one',
    source: 'EDPB Guidelines 01/2022, para. 159',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [extended('2026-03-20'), scopeAsked('2026-05-04'), scopeTold('2026-05-14')],
    gives: { dueOn: '2026-04-02', extension: { accepted: true, dueOn: '2026-06-12' } },
  },
]

test.for(rows)(title, (row) => {
  expect(daysOf(row)).toMatchObject(row.gives)
})
