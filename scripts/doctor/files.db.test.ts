import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiveFiles } from '@/casework/receive-files'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { requester } from '@/domain/policies/actor'
import { examineFiles } from './files'
import type { Finding } from './finding'

const sent = { name: 'scan.pdf', type: 'pdf', scan: 'not-scanned', content: Buffer.from('%PDF-1.7') } as const

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('nothing is wrong with a document that is there', async () => {
  await withDocument()
  expect(await findings()).toEqual([])
})

test('a document without one of its pieces is found, and one that is gone', async () => {
  const [one, other] = [await withDocument(), await withDocument()]
  const { db } = desk.context
  await db.execute(sql`delete from file_chunks where file_id in (select id from files where request_id = ${one.id})`)
  await db.execute(sql`delete from files where request_id = ${other.id}`)
  expect(await findings()).toEqual([
    { check: 'documents', reference: one.reference, says: 'a document has lost what belongs to it' },
    { check: 'documents', reference: other.reference, says: 'the document of event 3 has lost what belongs to it' },
    { check: 'documents', reference: one.reference, says: 'a document cannot be opened, or is not what was kept' },
  ])
})

async function withDocument(): Promise<{ reference: string; id: string }> {
  const reference = await aRequest(desk.context, desk.form)
  const { id } = (await theCase(desk.context, reference)).row
  await receiveFiles({ ...desk.context, actor: requester(id) }, { reference }, { purpose: 'other' }, [sent])
  return { reference, id }
}

async function findings(): Promise<Finding[]> {
  const found: Finding[] = []
  for await (const finding of examineFiles(desk.context)) found.push(finding)
  return found
}
