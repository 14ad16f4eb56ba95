import { expect, test } from 'vitest'
import { regimeOf } from '../regimes/regimes'
import { identityAsked, identityShown, scopeAsked, scopeTold, daysOf, type Row, title } from './testing/table'

const eu = regimeOf('eu-gdpr')
const uk = regimeOf('uk-gdpr')
const scopeSource = 'GDPR Recital 63; EDPB Guidelines 01/2022, para. 159'

const rows: Row[] = [
  {
    says: 'two pauses that overlap count their days once',
    source: 'EDPB Guidelines 01/2022, para. 159',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-03-03'), scopeAsked('2026-03-09'), identityShown('2026-03-13'), scopeTold('2026-03-20')],
    gives: {
      dueOn: '2026-04-20',
      pausedDays: 17,
      pauses: [{ from: '2026-03-03', until: '2026-03-20' }],
    },
  },
  {
    says: 'insufficient papers keep the clock still without being asked again',
    source: 'EDPB Guidelines 01/2022, example 31',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [
      identityAsked('2026-03-03'),
      { type: 'identityInsufficient', on: '2026-03-10' },
      identityShown('2026-03-17'),
    ],
    gives: { dueOn: '2026-04-16', pausedDays: 14 },
  },
  {
    says: 'while a question is open nothing is due, and the day it would be is told',
    source: 'EDPB Guidelines 01/2022, para. 159',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-03-03')],
    gives: { dueOn: null, status: 'paused', pausedSinceOn: '2026-03-03', withoutPauseDueOn: '2026-04-02' },
  },
  {
    says: 'a question put after the last day mends nothing',
    source: 'EDPB Guidelines 01/2022, para. 159: without undue delay',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-04-03')],
    gives: { dueOn: '2026-04-02', status: 'running' },
  },
  {
    says: 'an objection to marketing waits for nobody to prove who they are',
    source: 'GDPR Art. 21(3)',
    regime: eu,
    right: 'marketing-objection',
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-03-03')],
    gives: { dueOn: '2026-04-02', status: 'running' },
  },
  {
    says: 'a question about one right leaves the others running',
    source: 'EDPB Guidelines 01/2022, para. 159',
    regime: eu,
    right: 'erasure',
    receivedOn: '2026-03-02',
    then: [{ ...scopeAsked('2026-03-03'), rights: ['access'] }],
    gives: { dueOn: '2026-04-02', status: 'running' },
  },
  {
    says: 'who is not sure what to ask for is paused as access is',
    source: 'UK GDPR Art. 12A(5)',
    regime: uk,
    right: 'unsure',
    receivedOn: '2026-03-02',
    then: [{ ...scopeAsked('2026-03-05'), rights: ['unsure'] }, scopeTold('2026-03-09')],
    holidays: [],
    gives: { dueOn: '2026-04-07', pausedDays: 5 },
  },
  {
    says: 'asked on the day of receipt, that day is none of the days left out',
    source: 'UK GDPR Art. 12A(5); the day of receipt is not counted in the first place',
    regime: uk,
    receivedOn: '2026-03-02',
    then: [scopeAsked('2026-03-02'), scopeTold('2026-03-05')],
    gives: { dueOn: '2026-04-06', pausedDays: 3 },
  },
  {
    says: 'asked on the day of receipt, the whole month is still to come when the answer is there',
    source: 'EDPB Guidelines 01/2022, para. 159',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [scopeAsked('2026-03-02'), scopeTold('2026-03-12')],
    gives: { dueOn: '2026-04-13', pausedDays: 10 },
  },
  {
    says: 'a new question on the day of an answer stops the clock again',
    source: 'EDPB Guidelines 01/2022, para. 159',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [
      scopeAsked('2026-03-04'),
      { ...scopeTold('2026-03-09'), sequence: 1 },
      { ...scopeAsked('2026-03-09'), sequence: 2 },
    ],
    gives: { dueOn: null, status: 'paused', pausedSinceOn: '2026-03-04', withoutPauseDueOn: '2026-04-07' },
  },
  {
    says: 'a question asked and answered on one day stops nothing in the EU',
    source: 'EDPB Guidelines 01/2022, para. 159',
    regime: eu,
    receivedOn: '2026-03-02',
    then: [scopeTold('2026-03-04'), scopeAsked('2026-03-04')],
    gives: { dueOn: '2026-04-02', status: 'running', pauses: [] },
  },
  {
    says: 'a question about scope stops no withdrawal of consent',
    source: 'GDPR Art. 7(3)',
    regime: eu,
    right: 'withdrawal',
    receivedOn: '2026-03-02',
    then: [scopeAsked('2026-03-05')],
    gives: {
      dueOn: '2026-04-02',
      status: 'running',
      warnings: [
        { code: 'nothing-to-ask', day: '2026-03-05', source: scopeSource, params: { asked: 'clarificationRequested' } },
      ],
    },
  },
  {
    says: 'a question about scope stops no objection to marketing',
    source: 'GDPR Art. 21(3)',
    regime: eu,
    right: 'marketing-objection',
    receivedOn: '2026-03-02',
    then: [scopeAsked('2026-03-05'), scopeTold('2026-03-25')],
    gives: { dueOn: '2026-04-02', pauses: [] },
  },
]

test.for(rows)(title, (row) => {
  expect(daysOf(row)).toMatchObject(row.gives)
})
