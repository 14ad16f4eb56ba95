import { expect, test } from 'vitest'
import { weekendsOnly } from '../calendar/working-days'
import type { ControllerPromise } from './promise'
import { requestDeadline } from './request-deadline'
import { type PromiseRow, bindingOf } from './testing/promise-table'

const erasureInTen: ControllerPromise = {
  days: 30,
  from: 'receipt',
  rights: { erasure: { days: 10, from: 'receipt' }, correction: { off: true } },
}

const rows: PromiseRow[] = [
  {
    says: 'a right with a promise of its own is promised that',
    right: 'erasure',
    promise: erasureInTen,
    receivedOn: '2026-03-02',
    promisedDueOn: '2026-03-12',
    dueOn: '2026-03-12',
    binds: 'promise',
  },
  {
    says: 'a right without one is promised what is promised for all',
    right: 'access',
    promise: erasureInTen,
    receivedOn: '2026-03-02',
    promisedDueOn: '2026-04-01',
    dueOn: '2026-04-01',
    binds: 'promise',
  },
  {
    says: 'nothing may be promised for one right alone, and the law is left',
    right: 'correction',
    promise: erasureInTen,
    receivedOn: '2026-03-02',
    promisedDueOn: null,
    dueOn: '2026-04-02',
    binds: 'law',
  },
  {
    says: 'one right may be promised something where nothing else is',
    right: 'erasure',
    promise: { off: true, rights: { erasure: { days: 10, from: 'receipt' } } },
    receivedOn: '2026-03-02',
    promisedDueOn: '2026-03-12',
    dueOn: '2026-03-12',
    binds: 'promise',
  },
  {
    says: 'a longer promise for one right never postpones the month of the law (GDPR Art. 12(3))',
    right: 'erasure',
    promise: { days: 30, from: 'receipt', rights: { erasure: { days: 90, from: 'receipt' } } },
    receivedOn: '2026-03-02',
    promisedDueOn: '2026-05-31',
    dueOn: '2026-04-02',
    binds: 'law',
  },
]

test.for(rows)('$says', (row) => {
  const { promisedDueOn, dueOn, binds } = row
  expect(bindingOf(row)).toMatchObject({ promisedDueOn, dueOn, binds })
})

test('a request is due on the earliest day promised for one of its rights', () => {
  const { dueOn, binds, first } = requestDeadline({
    receivedOn: '2026-03-02',
    rights: [
      { right: 'access', regimes: ['eu-gdpr'] },
      { right: 'erasure', regimes: ['eu-gdpr'] },
    ],
    facts: [],
    calendar: weekendsOnly,
    promise: erasureInTen,
  })
  expect({ dueOn, binds, right: first?.right }).toEqual({ dueOn: '2026-03-12', binds: 'promise', right: 'erasure' })
})
