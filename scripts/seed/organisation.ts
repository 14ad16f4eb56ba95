import { createStaffAccount } from '@/db/accounts'
import { transaction } from '@/db/client'
import { addMember } from '@/db/writes/controllers'
import { openForm } from '@/casework/open-form'
import { setUpController } from '@/casework/set-up-controller'
import { type Actor, staff as staffActor, system } from '@/domain/policies/actor'
import type { House } from '@/house'
import { staff, type StaffName } from './cast'

const northwind = {
  name: 'Northwind Library Trust',
  slug: 'northwind',
  country: 'IE',
  regimes: ['eu-gdpr'],
  holidayCountry: 'IE',
  timeZone: 'Europe/Dublin',
  firstAddress: 'privacy@northwind-library.example',
  secondAddress: 'director@northwind-library.example',
  promiseDays: 30,
  email: 'privacy@northwind-library.example',
  telephone: '+353 1 555 0142',
  postalAddress: 'Northwind Library Trust\n4 Harbour Row\nDublin 2\nIreland',
  privacyPolicyUrl: 'https://northwind-library.example/privacy',
  officerName: 'Maeve Brennan',
  officerEmail: 'privacy@northwind-library.example',
  authorityName: 'Data Protection Commission',
  authorityAddress: '6 Pembroke Row, Dublin 2, D02 X963, Ireland',
  authorityUrl: 'https://www.dataprotection.ie',
}

export type Organisation = {
  controllerId: string
  actors: Record<StaffName, Actor>
  userIds: Record<StaffName, string>
}

/** By what its requests are judged after a change: whoever wants data deleted is promised an answer sooner. */
export const quickerErasure = {
  ...{ regimes: northwind.regimes, holidayCountry: northwind.holidayCountry, timeZone: northwind.timeZone },
  ...{ promiseStart: 'receipt', promiseDays: northwind.promiseDays, afterExtension: 'ends', 'days-erasure': 20 },
}

/** Sets up the demo's organisation as `/setup` does, opens its form, and lets its staff in with this password. */
export async function setUpNorthwind(house: House, password: string): Promise<Organisation> {
  const { db } = house
  const founder = await createStaffAccount(db, { ...staff.maeve, password })
  const setUp = await setUpController({ db, actor: system('seed') }, northwind, founder)
  if (!setUp.ok) throw new Error(`The organisation was refused: ${JSON.stringify(setUp.problems)}`)
  const { controllerId } = setUp
  const userIds: Record<string, string> = { maeve: founder.userId }
  for (const [name, { role, mayVerify, ...person }] of Object.entries(staff)) {
    const userId = userIds[name] ?? (await createStaffAccount(db, { ...person, password })).userId
    userIds[name] = userId
    await transaction(db, (tx) => addMember(tx, { controllerId, userId, role, mayVerify }))
  }
  await openForm({ db, actor: system('seed') }, controllerId)
  return { controllerId, userIds: userIds, actors: actorsOf(controllerId, userIds) }
}

function actorsOf(controllerId: string, userIds: Record<string, string>): Organisation['actors'] {
  const actors = Object.entries(staff).map(([name, { role, mayVerify }]) => [
    name,
    staffActor(userIds[name] ?? '', [{ controllerId, role, mayVerify }]),
  ])
  return Object.fromEntries(actors) as Organisation['actors']
}
