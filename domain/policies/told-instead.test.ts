import { describe, expect, test } from 'vitest'
import type { Role } from './roles'
import { toldInstead } from './told-instead'

const member = (userId: string, role: Role) => ({
  userId,
  role,
  mayVerify: false,
  email: `${userId}@lindenhof.example`,
})
const members = [member('ada', 'admin'), member('mona', 'manager'), member('hal', 'handler'), member('aud', 'auditor')]
const controller = {
  notificationAddresses: ['privacy@lindenhof.example', 'office@lindenhof.example'],
  officerEmail: 'officer@lindenhof.example',
}
const open = {
  id: 'request',
  controllerId: 'lindenhof',
  assigneeId: 'hal',
  teamId: null,
  readers: null,
  managersRead: false,
  barred: [],
}
const at = (...names: string[]) => names.map((name) => `${name}@lindenhof.example`)

describe('what somebody could not be told', () => {
  test('of no request in particular, or of one that everybody may see: the organisation, then who manages, then the officer', () => {
    const circles = [at('privacy', 'office'), at('ada', 'mona'), at('officer')]

    expect(toldInstead(open, { members, controller })).toEqual(circles)
    expect(toldInstead(null, { members, controller })).toEqual(circles)
    expect(toldInstead(null, { members, controller: { ...controller, officerEmail: null } }).at(-1)).toEqual([])
  })

  test('of a confidential request: those who are named, and no address of the organisation', () => {
    const named = { ...open, readers: ['hal', 'mona'] }

    expect(toldInstead(named, { members, controller })).toEqual([at('mona'), at('mona', 'hal')])
    expect(toldInstead({ ...named, managersRead: true }, { members, controller })).toEqual([
      at('ada', 'mona'),
      at('ada', 'mona', 'hal'),
    ])
  })

  test('of a request somebody is barred from: never they, and no address that they may read', () => {
    const barred = { ...open, barred: ['ada'] }

    expect(toldInstead(barred, { members, controller })).toEqual([at('mona'), at('mona', 'hal', 'aud')])
  })
})
