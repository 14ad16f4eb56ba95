import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { forgetRequest } from '@/casework/forget-request'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { keepTombstones } from './keep-tombstones'
import { readTombstones } from './sealing/tombstones'

let desk: Desk
let folder: string

beforeAll(async () => {
  desk = await aDesk()
  folder = await mkdtemp(join(tmpdir(), 'rightsdesk-tombstones-'))
})

afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

test('each request that is forgotten is written outside the database once, and no other', async () => {
  const file = join(folder, 'tombstones.txt')
  const { db } = desk.context
  await aRequest(desk.context, desk.form)
  expect(await keepTombstones(db, file)).toBe(0)
  const first = await forgotten()
  expect(await keepTombstones(db, file)).toBe(1)
  expect(await keepTombstones(db, file)).toBe(0)
  const second = await forgotten()
  expect(await keepTombstones(db, file)).toBe(1)
  expect(readTombstones(file).tombstones).toMatchObject([first, second])
})

async function forgotten(): Promise<{ reference: string; requestId: string }> {
  const reference = await aRequest(desk.context, desk.form)
  const context = { ...desk.context, actor: desk.form.admin }
  await closeWithoutAnswer(context, { reference }, { reason: 'duplicate', because: 'Asked twice.' })
  await forgetRequest(context, { reference }, { because: 'not-needed', confirmed: 'yes' })
  return { reference, requestId: (await theCase(desk.context, reference)).row.id }
}
