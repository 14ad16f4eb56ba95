import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, aStaffMember, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { aRun, chosen } from '@/casework/testing/a-run'
import { writeNote } from '@/casework/write-note'
import { appendAnchors } from '@/db/sealing/anchors'
import { createKeysFile } from '@/db/sealing/keys-file'
import { openKeyring } from '@/db/sealing/keyring'
import { testDatabase, type TestDatabase } from '@/db/testing/database'
import { system } from '@/domain/policies/actor'
import { readEnvironment } from '@/env'
import type { House } from '@/house'
import { examine } from './examine'
import type { Finding } from './finding'

const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-doctor-'))
const keysFile = join(folder, 'keys', 'keys.json')
const anchorFile = join(folder, 'keys', 'anchors.txt')

let database: TestDatabase
let house: House
let form: TestController

beforeAll(async () => {
  database = await testDatabase()
  createKeysFile(keysFile)
  const environment = readEnvironment({
    KEYS_FILE: keysFile,
    ANCHOR_FILE: anchorFile,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'privacy@lindenhof.example',
  })
  house = { db: database.db, keyring: openKeyring(keysFile), origin: 'https://rights.example', environment }
  form = await aController(context())
})

afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

test('nothing is wrong with an installation in which people ask and staff work', async () => {
  await aNotedRequest()
  const reference = await aRequest(context(), form, { confirmed: false })
  await aRun({ ...context(), actor: form.admin }, chosen('spam', [reference]), { because: 'An advertisement.' })
  expect(await findings()).toEqual([])
})

test('an event whose words are gone is named with its request', async () => {
  const reference = await aNotedRequest()
  await damage(`delete from sealed_entries where id = (select entry_id from events ${lastEventOf(reference)})`)
  expect(await findingsAbout(reference)).toEqual([
    { check: 'records', reference, says: 'event 3 has lost what belongs to it' },
  ])
})

test('sealed words that no event refers to are named', async () => {
  const reference = await aNotedRequest()
  await damage(
    `insert into sealed_entries (dossier_id, purpose, ciphertext) select dossier_id, purpose, ciphertext from sealed_entries ` +
      `where id = (select entry_id from events ${lastEventOf(reference)})`,
  )
  expect(await findingsAbout(reference)).toContainEqual({
    check: 'records',
    reference,
    says: 'a sealed event belongs to nothing',
  })
})

test('a fact that was changed, and a last fact that was cut off, break the chain where they stood', async () => {
  const changed = await aNotedRequest()
  const cut = await aNotedRequest()
  const day = `update events set "on" = "on" + 1 where request_id = ${idOf(changed)} and sequence = 2`
  await damageHistory(day, `delete from events ${lastEventOf(cut)}`)
  expect(await findingsAbout(changed)).toContainEqual(broken(changed, 2))
  expect(await findingsAbout(cut)).toContainEqual(broken(cut, 3))
})

test('a history that is not the one that was anchored is found, and one that is gone', async () => {
  const reference = await aNotedRequest()
  const at = '2026-03-06T08:00:00.000Z'
  appendAnchors(anchorFile, [{ reference, sequence: 2, hash: 'a'.repeat(64) }], at)
  appendAnchors(anchorFile, [{ reference: 'DSR-2026-9999-1', sequence: 1, hash: 'b'.repeat(64) }], at)
  expect(await findingsAbout(reference)).toEqual([
    { check: 'anchors', reference, says: 'event 2 is not the one anchored' },
  ])
  expect(await findingsAbout('DSR-2026-9999-1')).toHaveLength(1)
})

test('one altered bit of a sealed entry is found', async () => {
  const reference = await aNotedRequest()
  await damage(
    `update sealed_entries set ciphertext = set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1) ` +
      `where purpose = 'requester' and dossier_id = (select dossier_id from requests where reference = '${reference}')`,
  )
  expect(await findingsAbout(reference)).toEqual([
    { check: 'sealing', reference, says: 'a sealed requester cannot be opened with these keys' },
  ])
})

test('a request without a day by which it is due is found', async () => {
  const reference = await aNotedRequest()
  await damage(`update requests set due_on = null, without_pause_due_on = null where reference = '${reference}'`)
  expect(await findingsAbout(reference)).toContainEqual({
    check: 'due days',
    reference,
    says: 'is open and has no day by which it is due',
  })
})

test('a letter that should have left an hour ago is found', async () => {
  const reference = await aNotedRequest()
  const late = `next_attempt_at = now() - interval '2 hours'`
  await damage(`update letters set ${late} where kind = 'request-received' and request_id = ${idOf(reference)}`)
  expect((await findingsAbout(reference)).map(({ check }) => check)).toEqual(['outbox'])
})

test('a reminder that a tick should have recorded is found', async () => {
  const reference = await aNotedRequest()
  await damage(
    `update requests set updated_at = '2026-03-10T00:00:00Z' where reference = '${reference}'`,
    `insert into ticks (name, last_run_at) values ('reminders ${form.controllerId}', '2026-03-24T11:00:00Z')`,
  )
  const says = 'the reminder before-14 of 2026-04-04 was missed'
  expect(await findingsAbout(reference)).toContainEqual({ check: 'reminders', reference, says })
})

test('a worker that has stopped, a session of somebody disabled, and keys that others can read are found', async () => {
  const { userId } = await aStaffMember(context(), form, { role: 'handler' })
  await damage(
    `update ticks set last_run_at = now() - interval '10 minutes'`,
    `update users set disabled_at = now() where id = '${userId}'`,
    `insert into sessions (id, token, user_id, expires_at) values ('s', 't', '${userId}', now() + interval '1 hour')`,
  )
  chmodSync(keysFile, 0o644)
  const checks = (await findings(true)).filter(({ reference }) => reference === null).map(({ check }) => check)
  expect(checks).toEqual(expect.arrayContaining(['worker', 'sessions', 'keys']))
})

test('tables that a newer version needs are asked for before anything else is read', async () => {
  await damage('delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)')
  expect((await findings()).map(({ check }) => check)).toEqual(['tables'])
})

function context() {
  const { db, keyring, origin } = house
  return { db, keyring, origin, actor: system('test') }
}

async function aNotedRequest(): Promise<string> {
  const reference = await aRequest(context(), form)
  const note = { text: 'The archive has answered.' }
  const written = await writeNote({ ...context(), actor: form.admin, today: '2026-03-06' }, { reference }, note)
  if (!written.ok) throw new Error('The note was not written')
  return reference
}

async function findings(running = false): Promise<Finding[]> {
  const found: Finding[] = []
  for await (const finding of examine(house, { running })) found.push(finding)
  return found
}

async function findingsAbout(reference: string): Promise<Finding[]> {
  return (await findings()).filter((finding) => finding.reference === reference)
}

function broken(reference: string, sequence: number): Finding {
  return { check: 'chain', reference, says: `the chain of its history breaks at event ${sequence}` }
}

function idOf(reference: string): string {
  return `(select id from requests where reference = '${reference}')`
}

function lastEventOf(reference: string): string {
  return `where request_id = ${idOf(reference)} and sequence = 3`
}

async function damageHistory(...statements: string[]): Promise<void> {
  const unguarded = 'alter table events disable trigger append_only'
  await damage(unguarded, ...statements, 'alter table events enable always trigger append_only')
}

/** Only who owns the tables can do this damage. */
async function damage(...statements: string[]): Promise<void> {
  if ('folder' in database.owner) {
    for (const statement of statements) await database.db.execute(sql.raw(statement))
    return
  }
  const owner = new Client({ connectionString: database.owner.migrationDatabaseUrl })
  await owner.connect()
  for (const statement of statements) await owner.query(statement)
  await owner.end()
}
