import { expect, test } from 'vitest'
import { weekendsOnly } from '../calendar/working-days'
import { regimeOf } from '../regimes/regimes'
import { deadline } from './deadline'
import { type ControllerPromise, binding, promised } from './promise'
import { type PromiseRow, bindingOf } from './testing/promise-table'
import { identityAsked, identityShown } from './testing/table'

const thirtyDays: ControllerPromise = { days: 30, from: 'receipt' }
const fromConfirmation: ControllerPromise = { days: 30, from: 'confirmation' }

const rows: PromiseRow[] = [
  {
    says: 'thirty days are earlier than a month of 31 days, and bind',
    promise: thirtyDays,
    receivedOn: '2026-03-02',
    promisedDueOn: '2026-04-01',
    dueOn: '2026-04-01',
    binds: 'promise',
  },
  {
    says: 'in February thirty days are longer than a month, and the law binds',
    promise: thirtyDays,
    receivedOn: '2028-01-31',
    promisedDueOn: '2028-03-01',
    dueOn: '2028-02-29',
    binds: 'law',
  },
  {
    says: 'on the same day it is the law that binds',
    promise: { days: 31, from: 'receipt' },
    receivedOn: '2026-03-02',
    promisedDueOn: '2026-04-02',
    dueOn: '2026-04-02',
    binds: 'law',
  },
  {
    says: 'thirty days from confirmation never postpone the month from receipt',
    promise: fromConfirmation,
    receivedOn: '2026-03-01',
    confirmedOn: '2026-03-20',
    promisedDueOn: '2026-04-19',
    dueOn: '2026-04-01',
    binds: 'law',
  },
  {
    says: 'without confirmation nothing is promised and the law runs',
    promise: fromConfirmation,
    receivedOn: '2026-03-01',
    promisedDueOn: null,
    dueOn: '2026-04-01',
    binds: 'law',
  },
  {
    says: 'a promise switched off leaves the law',
    promise: { off: true },
    receivedOn: '2026-03-02',
    promisedDueOn: null,
    dueOn: '2026-04-02',
    binds: 'law',
  },
]

test.for(rows)('$says', (row) => {
  const { promisedDueOn, dueOn, binds } = row
  expect(bindingOf(row)).toMatchObject({ promisedDueOn, dueOn, binds })
})

test('the promise shows its working too', () => {
  const facts = [identityAsked('2026-03-03'), identityShown('2026-03-13')]
  const legal = deadline({
    regime: regimeOf('eu-gdpr'),
    right: 'access',
    receivedOn: '2026-03-02',
    facts,
    calendar: weekendsOnly,
  })
  const { working } = promised({ promise: thirtyDays, right: 'access', receivedOn: '2026-03-02', legal })
  expect(working.map(({ day, rule }) => `${day} ${rule}`)).toEqual([
    '2026-03-02 promise-start',
    '2026-04-01 promise',
    '2026-04-11 promise-pause',
  ])
})

test('without a law the promise stands alone', () => {
  const kept = promised({ promise: thirtyDays, right: 'access', receivedOn: '2026-03-02' })
  expect(binding({ legal: undefined, promised: kept })).toEqual({
    dueOn: '2026-04-01',
    binds: 'promise',
    legalDueOn: null,
    promisedDueOn: '2026-04-01',
  })
})

test('a promise from confirmation starts on receipt where the address was confirmed before, as corrected receipts leave it', () => {
  const promise = { days: 30, from: 'confirmation' } as const
  const confirmed = { promise, right: 'access', receivedOn: '2026-03-05', confirmedOn: '2026-03-01' } as const
  expect(promised({ ...confirmed }).dueOn).toBe('2026-04-04')
  const law = regimeOf('policy-30d-from-confirmation')
  const facts = [{ type: 'emailConfirmed', on: '2026-03-01' }] as const
  const given = { regime: law, right: 'access', receivedOn: '2026-03-05', calendar: weekendsOnly } as const
  expect(deadline({ ...given, facts }).dueOn).toBe('2026-04-04')
})
