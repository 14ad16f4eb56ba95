import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { amina, aRequest } from '@/casework/testing/a-request'
import { journal, users } from '@/db/schema'
import { createKeysFile } from '@/db/sealing/keys-file'
import { openKeyring } from '@/db/sealing/keyring'
import { testDatabase, type TestDatabase } from '@/db/testing/database'
import { system } from '@/domain/policies/actor'
import { readEnvironment } from '@/env'
import type { House } from '@/house'
import { Exported } from '../export/exported'
import { unseal } from '../export/unseal'
import { OwnAddresses } from '../rehearse/own-addresses'
import { ask } from './ask'
import { openDoor } from './open-door'

const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-door-'))
const door = join(folder, 'door')

let database: TestDatabase
let house: House
let reference: string
let closeDoor: () => Promise<void>

beforeAll(async () => {
  database = await testDatabase()
  const keysFile = join(folder, 'keys.json')
  createKeysFile(keysFile)
  const environment = readEnvironment({ DATABASE_FOLDER: folder, KEYS_FILE: keysFile })
  house = { db: database.db, keyring: openKeyring(keysFile), origin: 'https://rights.example', environment }
  const context = { ...house, actor: system('test') }
  reference = await aRequest(context, await aController(context))
  closeDoor = await openDoor(house)
})

afterAll(async () => {
  await closeDoor()
  await database.close()
  rmSync(folder, { recursive: true })
})

test('only the owner of the process can come to the door', () => {
  expect(statSync(door).mode & 0o777).toBe(0o600)
})

test('an export through the door has the facts of every request and nothing of the person', async () => {
  const { running, answer } = await asked({ ask: 'export', sealed: false, because: null })
  const [exported, ...others] = answer.map((line) => Exported.parse(line))
  expect(running).toBe(true)
  expect(others).toEqual([])
  expect(exported?.facts).toMatchObject({
    reference,
    receivedOn: '2026-03-05',
    dueOn: '2026-04-04',
    state: 'open',
    rights: ['access'],
    channel: 'form',
    historyRows: 2,
    chain: 'intact',
    files: [],
  })
  expect(exported?.facts.letters.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    'confirm-your-request owed',
    'request-arrived owed',
    'request-arrived owed',
    'request-received owed',
  ])
  expect(JSON.stringify(answer)).not.toMatch(/Amina|Diallo|example\.org|Everything since/)
})

test('what is asked for sealed leaves sealed, and the keys open it in the hand of who asks', async () => {
  const { answer } = await asked({ ask: 'export', sealed: true, because: 'a regulator asked' })
  const [exported] = answer.map((line) => Exported.parse(line))
  expect(JSON.stringify(answer)).not.toMatch(/Amina|Diallo|Everything since/)
  expect(exported && unseal(house.keyring, exported)).toMatchObject({
    requester: { name: amina.name, email: amina.email },
    words: amina.words,
  })
})

test('the doctor answers through the door, and misses the worker of the process that answers', async () => {
  const answer = [{ check: 'worker', reference: null, says: 'has never been at work' }]
  expect(await asked({ ask: 'doctor' })).toEqual({ running: true, answer })
})

test('somebody is let in again through the door, in the process that runs', async () => {
  const [member] = await house.db.select().from(users).limit(1)
  const asks = async (email: string) => (await asked({ ask: 'let-in', email })).answer
  expect(await asks('nobody@rights.example')).toEqual([{ letIn: 'nobody' }])
  expect(await asks(member?.email ?? '')).toEqual([{ letIn: 'done' }])
  const entries = await house.db.select().from(journal).where(eq(journal.actor, 'server'))
  expect(entries).toMatchObject([{ what: 'authenticator-removed', details: { userId: member?.id } }])
})

test('the addresses of the organisations are told through the door, and nobody who asks is among them', async () => {
  const { running, answer } = await asked({ ask: 'own-addresses' })
  expect(running).toBe(true)
  expect(answer.map((value) => OwnAddresses.parse(value).addresses)).toEqual([
    ['privacy@lindenhof.example', 'office@lindenhof.example'],
  ])
  expect(JSON.stringify(answer)).not.toMatch(/Amina|Diallo|example\.org/)
})

test('whoever asks for something else is told that there is no answer, and the door stays open', async () => {
  const visitor = connect(door)
  await once(visitor, 'connect')
  visitor.end('{"ask":"everything"}\n')
  expect(await text(visitor)).toBe('{"fault":"The running Rightsdesk could not answer; its log says why."}\n')
  expect((await asked({ ask: 'doctor' })).running).toBe(true)
})

async function asked(question: Parameters<typeof ask>[1]): Promise<{ running: boolean; answer: unknown[] }> {
  const { running, values } = await ask(house.environment, question)
  const answer: unknown[] = []
  for await (const value of values) answer.push(value)
  return { running, answer }
}
