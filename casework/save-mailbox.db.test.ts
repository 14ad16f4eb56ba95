import { afterAll, beforeAll, expect, test } from 'vitest'
import { dueMailboxes, findMailbox } from '@/db/queries/mailboxes'
import { keepReading } from '@/db/writes/mailboxes'
import { dossiers, mailboxes, sealedEntries } from '@/db/schema'
import { system } from '@/domain/policies/actor'
import { NotFound } from './errors'
import { saveMailbox, stopMailbox, tryMailbox } from './save-mailbox'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { type TestHouse, testHouse } from './testing/house'

const settings = {
  host: 'imap.lindenhof.example',
  port: '993',
  username: 'privacy@lindenhof.example',
  folder: 'INBOX',
  replyAddress: '',
}

let house: TestHouse
let form: TestController

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('a mailbox is kept with its password sealed, and only the worker reads that', async () => {
  expect(await saves({ ...settings, password: 'correct horse' })).toEqual({ ok: true })
  const { db, keyring } = house.context
  expect(await dueMailboxes(db, keyring, system('mail-in'))).toMatchObject([{ password: 'correct horse', port: 993 }])
  expect(await dueMailboxes(db, keyring, form.admin)).toEqual([])
  const rows = JSON.stringify([await db.select().from(mailboxes), await db.select().from(sealedEntries)])
  expect(rows).not.toContain('correct horse')
})

test('without a new password the old one stays, for the same account alone, and never earlier letters unasked', async () => {
  const before = await found()
  expect(
    await saves({ ...settings, password: '', folder: 'Requests', replyAddress: 'privacy@lindenhof.example' }),
  ).toEqual({
    ok: true,
  })
  expect(await found()).toMatchObject({ folder: 'Requests', readSince: before?.readSince })
  for (const changed of [{ host: 'evil.example' }, { port: '143' }, { username: 'boss' }])
    expect(await saves({ ...settings, password: '', ...changed })).toMatchObject({
      problems: [{ field: 'password' }],
    })
  await saves({ ...settings, password: '', alsoEarlier: 'yes' })
  expect(await found()).toMatchObject({ readSince: '1970-01-01T00:00:00.000Z' })
})

test('after a fault it waits, longer each time, until somebody tries it', async () => {
  const { db, keyring } = house.context
  const due = async () => (await dueMailboxes(db, keyring, system('mail-in'))).length
  for (const failures of [1, 2]) {
    await keepReading(db, form.controllerId, 'sign-in')
    expect(await found()).toMatchObject({ fault: 'sign-in', failures })
  }
  expect(await due()).toBe(0)
  expect(await tryMailbox(as(form.admin), form.controllerId)).toEqual({ ok: true })
  expect(await due()).toBe(1)
  await keepReading(db, form.controllerId, null)
  expect(await found()).toMatchObject({ fault: null, failures: 0 })
})

test.for([
  ['host', { host: 'imap.example/..' }],
  ['host', { host: '' }],
  ['port', { port: '70000' }],
  ['port', { port: 'x' }],
  ['username', { username: 'a\r\nLOGOUT' }],
  ['folder', { folder: '' }],
  ['replyAddress', { replyAddress: 'a@b.example, c@d.example' }],
] as const)('%s: %o is refused at its field', async ([field, changed]) => {
  expect(await saves({ ...settings, password: 'x', ...changed })).toMatchObject({ ok: false, problems: [{ field }] })
})

test('who manages nothing sets up, tries and ends nothing, and reads nothing of it', async () => {
  const handler = await aStaffMember(house.context, form, { role: 'handler' })
  const stranger = (await aController(house.context)).admin
  expect(await saveMailbox(as(handler), form.controllerId, { ...settings, password: 'x' })).toMatchObject({ ok: false })
  expect(await findMailbox(house.context.db, handler, form.controllerId)).toBeUndefined()
  for (const verb of [tryMailbox, stopMailbox]) {
    expect(await verb(as(handler), form.controllerId)).toMatchObject({ ok: false })
    await expect(verb(as(stranger), form.controllerId)).rejects.toThrow(NotFound)
  }
})

test('when it is ended, the password is destroyed with its key', async () => {
  const dossiersBefore = (await house.context.db.select().from(dossiers)).length
  expect(await stopMailbox(as(form.admin), form.controllerId)).toEqual({ ok: true })
  expect(await found()).toBeUndefined()
  expect(await house.context.db.select().from(sealedEntries)).toEqual([])
  expect(await house.context.db.select().from(dossiers)).toHaveLength(dossiersBefore - 1)
})

function as(actor: StaffActor) {
  return { ...house.context, actor }
}

async function saves(input: Record<string, unknown>) {
  return saveMailbox(as(form.admin), form.controllerId, input)
}

async function found() {
  return findMailbox(house.context.db, form.admin, form.controllerId)
}
