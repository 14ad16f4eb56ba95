import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEventWords, readRequester } from '@/db/queries/dossier'
import { requester } from '@/domain/policies/actor'
import { aStaffMember } from './testing/a-controller'
import { aRequest, leaves, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { allTables, formsOf, tablesWith } from './testing/tables'
import { decideRight } from './decide-right'
import { receiveMessage } from './receive-message'
import { sendAnswer } from './send-answer'
import { sendMessage } from './send-message'
import { verifyIdentity } from './verify-identity'
import { withdrawRequest } from './withdraw-request'
import { writeNote } from './write-note'

const canary = 'Quetzalmarigold'
const refusal = { right: 'access', decision: 'refused', ground: 'rights-of-others', because: `${canary} because` }

let desk: Desk
let reference: string

/** One request in which every box that takes words was filled with the same one. */
beforeAll(async () => {
  desk = await aDesk()
  const person = { name: `Amina ${canary}`, email: `${canary}@example.org`, words: `I am ${canary}.` }
  reference = await aRequest(desk.context, desk.form, person)
  await desk.does('2026-03-06', writeNote, reference, { text: `${canary} note` })
  await desk.does('2026-03-06', sendMessage, reference, { text: `${canary} message` })
  await leaves(desk.context, reference, 'message', '2026-03-06')
  const noDoubt = { verdict: 'not-doubted', reason: 'other', on: '2026-03-06', because: `${canary} doubt` }
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  const { id } = (await theCase(desk.context, reference)).row
  const own = { ...desk.context, actor: requester(id), today: '2026-03-06' as const }
  await receiveMessage(own, { reference }, { text: `${canary} reply` })
  await desk.does('2026-03-06', decideRight, reference, { ...refusal, fileReason: `${canary} file` })
  await desk.does('2026-03-06', sendAnswer, reference, {
    text: `${canary} answer`,
    delivery: 'portal',
    withoutFile: 'in-the-text',
  })
  await leaves(desk.context, reference, 'answer-ready', '2026-03-07')
  const other = await aRequest(desk.context, desk.form, person)
  await desk.does('2026-03-06', withdrawRequest, other, { because: `${canary} withdrew` })
})

afterAll(async () => desk.close())

test('no table holds a word that a person or staff wrote about them, nor their name or address', async () => {
  const tables = await allTables(desk.context)
  expect(tables.length).toBeGreaterThan(20)
  expect(tables.find(({ name }) => name === 'requests')?.text).toContain(reference)
  expect(await tablesWith(desk.context, formsOf(canary))).toEqual([])
})

test('who may read the dossier reads it all; an auditor reads none of it', async () => {
  const { file } = await theCase(desk.context, reference)
  const { db, keyring } = desk.context
  const auditor = await aStaffMember(desk.context, desk.form, { role: 'auditor' })
  expect(await readRequester(db, keyring, auditor, file)).toBeNull()
  const read = await readRequester(db, keyring, desk.handler, file)
  expect(read).toMatchObject({ requester: { name: `Amina ${canary}` }, words: `I am ${canary}.` })
  const words = JSON.stringify([...(await readEventWords(db, keyring, file.dossier)).values()])
  for (const word of ['note', 'message', 'doubt', 'reply', 'because', 'file', 'answer'])
    expect(words).toContain(`${canary} ${word}`)
})
