import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepStaffAccount } from '@/db/accounts'
import { openForm } from '@/casework/open-form'
import { setUpController } from '@/casework/set-up-controller'
import { closeDatabase, type Database, openDatabase, transaction } from '@/db/client'
import { migrate } from '@/db/migrate'
import { findForm } from '@/db/queries/forms'
import { type Keyring, openKeyring } from '@/db/sealing/keyring'
import { addMember } from '@/db/writes/controllers'
import { type Actor, staff, system } from '@/domain/policies/actor'
import type { Role } from '@/domain/policies/roles'

export const timeZone = 'Europe/Berlin'

const organisation = {
  name: 'Rehearsal',
  slug: 'rehearsal',
  country: 'DE',
  regimes: ['eu-gdpr'],
  holidayCountry: 'DE-BE',
  timeZone,
  firstAddress: 'privacy@rehearsal.example',
  secondAddress: 'office@rehearsal.example',
}

const people = {
  admin: { name: 'Admin', email: 'admin@rehearsal.example' },
  handler: { name: 'Handler', email: 'handler@rehearsal.example' },
} as const satisfies Partial<Record<Role, { name: string; email: string }>>

export type Member = { userId: string; actor: Actor }

/** An installation with one organisation and two members of staff, that is gone when it is closed. */
export type RehearsalHouse = {
  db: Database
  keyring: Keyring
  origin: string
  form: { controllerId: string; formId: string }
  staff: Record<keyof typeof people, Member>
  close: () => Promise<void>
}

export async function openRehearsal(origin: string): Promise<RehearsalHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'rightsdesk-rehearsal-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.on('exit', remove)
  await migrate({ folder })
  const db = await openDatabase({ folder })
  const keyring = openKeyring({ current: 1, keys: { 1: aKey() }, index: aKey() })
  const admin = await account(db, people.admin)
  const handler = await account(db, people.handler)
  const founded = await setUpController({ db, actor: system('rehearse') }, organisation, admin)
  if (!founded.ok) throw new Error(`The organisation was refused: ${founded.problems[0]?.code ?? ''}`)
  const { controllerId } = founded
  await openForm({ db, actor: system('rehearse') }, controllerId)
  await transaction(db, (tx) => addMember(tx, { ...handler, controllerId, role: 'handler', mayVerify: true }))
  const found = await findForm(db, organisation.slug)
  if (!found) throw new Error('The organisation has no form')
  return {
    ...{ db, keyring, origin, form: { controllerId, formId: found.form.id } },
    staff: { admin: asMember(controllerId, admin, 'admin'), handler: asMember(controllerId, handler, 'handler') },
    close: async () => {
      await closeDatabase(db)
      process.off('exit', remove)
      remove()
    },
  }
}

function aKey(): string {
  return randomBytes(32).toString('base64')
}

/** Nobody signs in: what stands in place of a password is the hash of none. */
async function account(db: Database, person: { name: string; email: string }): Promise<{ userId: string }> {
  return keepStaffAccount(db, { ...person, hashed: 'none' })
}

function asMember(controllerId: string, { userId }: { userId: string }, role: Role): Member {
  return { userId, actor: staff(userId, [{ controllerId, role, mayVerify: true }]) }
}
