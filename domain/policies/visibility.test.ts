import { describe, expect, test } from 'vitest'
import { type Actor, staff } from './actor'
import type { Role } from './roles'
import { type Seeable, sees } from './visibility'

const open: Seeable = {
  ...{ id: 'request', controllerId: 'acme', assigneeId: null, teamId: null },
  ...{ readers: null, managersRead: false, barred: [] },
}

describe('S03: a handler sees', () => {
  test.for<[string, Partial<Seeable>, boolean]>([
    ['what is with nobody', {}, true],
    ['what is theirs', { assigneeId: 'ruth' }, true],
    ['what a colleague of no team has', { assigneeId: 'tomas' }, false],
    ['what is with their team', { teamId: 'hr' }, true],
    ['what a colleague has for their team', { teamId: 'hr', assigneeId: 'tomas' }, true],
    ['what is with another team', { teamId: 'sales' }, false],
    ['what is theirs, for another team', { teamId: 'sales', assigneeId: 'ruth' }, true],
    ['what the colleague has for whom they stand in', { teamId: 'sales', assigneeId: 'amina' }, true],
    ['what is with nobody elsewhere', { controllerId: 'other' }, false],
  ])('%s: %j is %s', ([, request, seen]) => {
    expect(sees(handler(), { ...open, ...request })).toBe(seen)
  })

  test('in no team, only what is theirs and what has neither team nor person', () => {
    const alone = staff('ruth', [{ controllerId: 'acme', role: 'handler', mayVerify: true }])
    expect(sees(alone, open)).toBe(true)
    expect(sees(alone, { ...open, teamId: 'hr' })).toBe(false)
  })
})

describe('a confidential request is seen by', () => {
  const named = { readers: ['amina'], managersRead: false }
  test.for<[string, Actor, Partial<Seeable>, boolean]>([
    ['no admin who is not named', member('admin'), named, false],
    ['no manager who is not named', member('manager'), named, false],
    ['no auditor', member('auditor'), { ...named, managersRead: true }, false],
    ['managers where they were let in', member('manager'), { ...named, managersRead: true }, true],
    ['no handler, though managers are let in', handler(), { ...named, managersRead: true }, false],
    ['the people named, whoever has it', handler(), { readers: ['ruth'], assigneeId: 'tomas', teamId: 'sales' }, true],
    ['not by whoever has it, if not named', handler(), { ...named, assigneeId: 'ruth' }, false],
    ['no deputy of somebody named', handler(), { ...named, assigneeId: 'amina' }, false],
    ['nobody of another organisation, though named', member('admin', 'other'), { readers: ['ruth'] }, false],
  ])('%s', ([, actor, request, seen]) => {
    expect(sees(actor, { ...open, ...request })).toBe(seen)
  })
})

test.for<[string, Partial<Seeable>]>([
  ['though it is theirs', { assigneeId: 'ruth' }],
  ['though they are named', { readers: ['ruth'], managersRead: true }],
])('whoever is barred does not see it, %s', ([, request]) => {
  for (const actor of [handler(), member('admin'), member('auditor')])
    expect(sees(actor, { ...open, ...request, barred: ['ruth'] })).toBe(false)
})

function handler(): Actor {
  return staff('ruth', [
    { controllerId: 'acme', role: 'handler', mayVerify: true, teams: ['hr'], standsInFor: ['amina'] },
  ])
}

function member(role: Role, controllerId = 'acme'): Actor {
  return staff('ruth', [{ controllerId, role, mayVerify: true }])
}
