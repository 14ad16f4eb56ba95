import { describe, expect, test } from 'vitest'
import { type Actor, helper, requester, staff, system, thePublic } from './actor'
import { actions, may, mayAt } from './permissions'
import { type Role } from './roles'

const openToAll = { teamId: null, readers: null, managersRead: false, barred: [] }
const request = { id: 'request', controllerId: 'acme', assigneeId: null, ...openToAll }

const actors: Record<string, Actor> = {
  admin: member('admin'),
  manager: member('manager'),
  handler: member('handler'),
  auditor: member('auditor'),
  requester: requester('request'),
  system: system('deliver'),
  public: thePublic,
  helper: helper('request', 'task'),
}

/** Who may do what to an unassigned request of their own controller. `verify` is drawn for those who may verify. */
const grid = `
               admin  manager  handler  auditor  requester  system  public  helper
read           yes    yes      yes      yes      yes        yes     -       -
read-dossier   yes    yes      yes      -        -          -       -       -
log            yes    yes      yes      -        -          -       -       -
accept         yes    yes      yes      -        -          -       -       -
acknowledge    yes    yes      yes      -        -          -       -       -
assign         yes    yes      yes      -        -          yes     -       -
ask-identity   yes    yes      yes      -        -          -       -       -
verify         yes    yes      yes      -        -          -       -       -
ask-authority  yes    yes      yes      -        -          -       -       -
complete       yes    yes      yes      -        -          -       -       -
clarify        yes    yes      yes      -        -          -       -       -
charge         yes    yes      yes      -        -          -       -       -
extend         yes    yes      yes      -        -          -       -       -
restrict       yes    yes      yes      -        -          -       -       -
ask-systems    yes    yes      yes      -        -          -       -       -
answer-task    -      -        -        -        -          -       -       yes
write-note     yes    yes      yes      -        -          -       -       -
send-message   yes    yes      yes      -        -          -       -       -
decide         yes    yes      yes      -        -          -       -       -
answer         yes    yes      yes      -        -          -       -       -
approve        yes    yes      -        -        -          -       -       -
fulfil-letter  yes    yes      yes      -        -          -       -       -
correct        yes    yes      yes      -        -          -       -       -
mark-spam      yes    yes      yes      -        -          -       -       -
tag            yes    yes      yes      -        -          -       -       -
reopen         yes    yes      yes      -        -          -       -       -
withdraw       yes    yes      yes      -        yes        -       -       -
confirm        -      -        -        -        yes        -       -       -
reply          -      -        -        -        yes        -       -       -
change-own-contact  -  -      -        -        yes        -       -       -
send-file      -      -        -        -        yes        -       -       -
open-file      yes    yes      yes      -        -          -       -       -
collect        -      -        -        -        yes        -       -       -
deliver        -      -        -        -        -          yes     -       -
redate         yes    yes      -        -        -          yes     -       -
name-readers   yes    yes      -        -        -          yes     -       -
hold           yes    yes      -        -        -          -       -       -
forget         yes    -        -        -        -          -       -       -
export         yes    yes      yes      yes      -          -       -       -
report         yes    yes      -        yes      -          -       -       -
import         yes    yes      -        -        -          -       -       -
suppress       yes    yes      -        -        -          -       -       -
manage         yes    -        -        -        -          -       -       -
`

test('who may do what', () => {
  const [heading = [], ...rows] = grid
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  expect(heading).toEqual(Object.keys(actors))
  expect(rows.map(([action]) => action)).toEqual([...actions])
  const drawn = actions.map((action) => [
    action,
    ...Object.values(actors).map((actor) => yes(may(actor, action, request))),
  ])
  expect(drawn).toEqual(rows)
})

describe('nobody may do anything', () => {
  test.for<[string, Actor]>([
    ['at another controller', staff('ruth', [{ controllerId: 'other', role: 'admin', mayVerify: true }])],
    ['without a membership', staff('ruth', [])],
    ['to another person’s request', requester('another')],
    ['to a request of which they have no task', helper('another', 'task')],
    ['unknown', thePublic],
  ])('%s', ([, actor]) => {
    expect(actions.filter((action) => may(actor, action, request))).toEqual([])
  })
})

test.for<[Role, number]>([
  ['handler', 0],
  ['manager', 34],
  ['admin', 36],
])('to a request that somebody else has, a %s may do %i things', ([role, count]) => {
  const theirs = { ...request, assigneeId: 'tomas' }
  expect(actions.filter((action) => may(member(role), action, theirs))).toHaveLength(count)
})

test('a handler acts on their own request as on an unassigned one', () => {
  expect(may(member('handler'), 'answer', { ...request, assigneeId: 'ruth' })).toBe(true)
})

test.for<Role>(['admin', 'manager', 'handler'])('a %s who may not verify does not verify', (role) => {
  const actor = staff('ruth', [{ controllerId: 'acme', role, mayVerify: false }])
  expect(may(actor, 'verify', request)).toBe(false)
  expect(may(actor, 'ask-identity', request)).toBe(true)
})

test('only an admin manages a controller, and only their own', () => {
  expect(
    ['admin', 'manager', 'handler', 'auditor'].map((role) => mayAt(member(role as Role), 'manage', 'acme')),
  ).toEqual([true, false, false, false])
  expect(mayAt(member('admin'), 'manage', 'other')).toBe(false)
})

function member(role: Role): Actor {
  return staff('ruth', [{ controllerId: 'acme', role, mayVerify: true }])
}

function yes(allowed: boolean): string {
  return allowed ? 'yes' : '-'
}
