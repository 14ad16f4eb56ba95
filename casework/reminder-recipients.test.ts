import { expect, test } from 'vitest'
import type { PresentMember } from '@/db/queries/members'
import { usualReminders } from '@/domain/policies/reminder-rule'
import type { Role } from '@/domain/policies/roles'
import type { Seeable } from '@/domain/policies/visibility'
import { whoIsTold } from './reminder-recipients'

const member = (userId: string, role: Role, deputyId: string | null = null): PresentMember => ({
  userId,
  role,
  deputyId,
  name: userId,
  email: `${userId}@lindenhof.example`,
  mayVerify: true,
})

const members = [
  member('ruth', 'admin'),
  member('tomas', 'handler', 'amina'),
  member('amina', 'handler'),
  member('colleague', 'handler'),
]

const request: Seeable = {
  id: 'r',
  controllerId: 'c',
  assigneeId: null,
  teamId: null,
  readers: null,
  managersRead: true,
  barred: [],
}

const team = { id: 'post', controllerId: 'c', name: 'Post room', isOver: false, userIds: ['colleague', 'tomas'] }
const organisation = { notificationAddresses: ['office@lindenhof.example'], officerEmail: 'dpo@example.org' }

function told(about: Partial<Seeable>, rule = usualReminders, at: Partial<Parameters<typeof whoIsTold>[1]> = {}) {
  const people = whoIsTold({ ...request, ...about }, { members, teams: [team], controller: organisation, rule, ...at })
  return people.map(
    ({ address, from, isInCharge }) => `${address.split('@')[0]} ${from}${isInCharge ? ' in charge' : ''}`,
  )
}

test('whoever has it and their deputy from the first step, its team and the officer once late, managers from the day before', () => {
  expect(told({ assigneeId: 'tomas', teamId: 'post' })).toEqual([
    'tomas first in charge',
    'amina first in charge',
    'colleague late',
    'ruth 1',
    'dpo late',
  ])
})

test('while nobody has it: all who manage and its team, from the first step', () => {
  expect(told({ teamId: 'post' })).toEqual([
    'ruth first in charge',
    'tomas first in charge',
    'colleague first in charge',
    'dpo late',
  ])
})

test('whoever is told for two reasons is told once, from the earlier step', () => {
  expect(
    told({ assigneeId: 'ruth' }, usualReminders, {
      controller: { ...organisation, officerEmail: 'RUTH@lindenhof.example' },
    }),
  ).toEqual(['ruth first in charge'])
})

test('of what is confidential nobody hears but those named; the officer outside and whoever is barred do not', () => {
  const confidential = { assigneeId: 'tomas', readers: ['tomas'], managersRead: false }
  expect(told(confidential)).toEqual(['tomas first in charge'])
  expect(told({ assigneeId: 'tomas', barred: ['ruth', 'amina'] })).toEqual(['tomas first in charge', 'dpo late'])
  const officer = { controller: { ...organisation, officerEmail: 'ruth@lindenhof.example' } }
  expect(told({ ...confidential, assigneeId: 'tomas' }, usualReminders, officer)).toEqual(['tomas first in charge'])
})

test('where nobody can receive anything, the organisation is told of every step', () => {
  expect(told({}, usualReminders, { members: [] })).toEqual(['dpo late', 'office first in charge'])
})

test('whom the rule names never is not told', () => {
  const never = { ...usualReminders.told, deputy: 'never', team: 'never', manager: 'never', officer: 'never' } as const
  const rule = { ...usualReminders, told: never }
  expect(told({ assigneeId: 'tomas', teamId: 'post' }, rule)).toEqual([
    'tomas first in charge',
    'amina never',
    'colleague never',
    'ruth never',
  ])
})
