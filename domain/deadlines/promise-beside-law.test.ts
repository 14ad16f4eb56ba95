import { expect, test } from 'vitest'
import type { ControllerPromise } from './promise'
import { type PromiseRow, bindingOf } from './testing/promise-table'
import { extended, identityAsked, identityShown, scopeAsked, scopeTold } from './testing/table'

const thirtyDays: ControllerPromise = { days: 30, from: 'receipt' }

const rows: PromiseRow[] = [
  {
    says: "the promise stands still on the days on which the law's clock did",
    promise: thirtyDays,
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-03-03'), identityShown('2026-03-13')],
    promisedDueOn: '2026-04-11',
    dueOn: '2026-04-11',
    binds: 'promise',
  },
  {
    says: 'while the law stands still so does the promise',
    promise: thirtyDays,
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-03-03')],
    promisedDueOn: null,
    dueOn: null,
    binds: 'none',
  },
  {
    says: 'a promise already broken is not mended by a pause',
    promise: { days: 10, from: 'receipt' },
    receivedOn: '2026-03-02',
    then: [scopeAsked('2026-03-16'), scopeTold('2026-03-20')],
    promisedDueOn: '2026-03-12',
    dueOn: '2026-03-12',
    binds: 'promise',
  },
  {
    says: 'a promise already broken stays due while the law stands still',
    promise: { days: 10, from: 'receipt' },
    receivedOn: '2026-03-02',
    then: [scopeAsked('2026-03-16')],
    promisedDueOn: '2026-03-12',
    dueOn: '2026-03-12',
    binds: 'promise',
  },
  {
    says: 'the promise starts afresh where the law does',
    regime: 'uk-gdpr',
    promise: thirtyDays,
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-03-03'), identityShown('2026-03-13')],
    promisedDueOn: '2026-04-12',
    dueOn: '2026-04-12',
    binds: 'promise',
  },
  {
    says: 'a promise broken before identity was asked is not renewed by it',
    regime: 'uk-gdpr',
    promise: { days: 10, from: 'receipt' },
    receivedOn: '2026-03-02',
    then: [identityAsked('2026-03-16'), identityShown('2026-03-20')],
    promisedDueOn: '2026-03-12',
    dueOn: '2026-03-12',
    binds: 'promise',
  },
  {
    says: 'an extension does not undo what was promised',
    promise: thirtyDays,
    receivedOn: '2026-03-02',
    then: [extended('2026-03-20')],
    promisedDueOn: '2026-04-01',
    dueOn: '2026-04-01',
    binds: 'promise',
  },
  {
    says: 'unless the controller has settled that it does',
    promise: { ...thirtyDays, afterExtension: 'ends' },
    receivedOn: '2026-03-02',
    then: [extended('2026-03-20')],
    promisedDueOn: null,
    dueOn: '2026-06-02',
    binds: 'law',
  },
]

test.for(rows)('$says', (row) => {
  const { promisedDueOn, dueOn, binds } = row
  expect(bindingOf(row)).toMatchObject({ promisedDueOn, dueOn, binds })
})
