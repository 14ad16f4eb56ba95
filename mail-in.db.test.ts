import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { mailboxes, sealedEntries } from '@/db/schema'
import { keepMailbox } from '@/db/writes/mailboxes'
import { dawdlingServer } from '@/emails/testing/dawdling-server'
import { readMailboxes } from '@/mail-in'

let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
})

afterAll(async () => house.close())

test('a server that dawdles and a password that cannot be opened keep no other mailbox from being read', async () => {
  const server = await dawdlingServer()
  const dawdles = await aMailboxAt(server.port)
  const sealed = await aMailboxAt(1)
  const other = await aMailboxAt(1)
  const { db } = house.context
  const [kept] = await db.select().from(mailboxes).where(eq(mailboxes.controllerId, sealed))
  await db
    .update(sealedEntries)
    .set({ ciphertext: Buffer.from('altered') })
    .where(eq(sealedEntries.id, kept?.entryId ?? ''))
  const reading = readMailboxes({ ...house.context, environment: { MAIL_FROM: undefined, CLAMD_URL: undefined } })
  await vi.waitUntil(async () => (await faultOf(other)) === 'connection', { timeout: 10_000 })
  expect([await faultOf(sealed), await faultOf(dawdles)]).toEqual(['password', null])
  await server.close()
  await reading
  expect(await faultOf(dawdles)).toBe('connection')
})

async function aMailboxAt(port: number): Promise<string> {
  const { db, keyring } = house.context
  const { controllerId } = await aController(house.context)
  const place = { host: '127.0.0.1', port, username: 'privacy', folder: 'INBOX', replyAddress: null }
  const settings = { controllerId, ...place, readSince: '2026-01-01T00:00:00.000Z' }
  await db.transaction(async (tx) => keepMailbox(tx, keyring, settings, 'secret'))
  return controllerId
}

async function faultOf(controllerId: string) {
  const [mailbox] = await house.context.db.select().from(mailboxes).where(eq(mailboxes.controllerId, controllerId))
  return mailbox?.fault
}
