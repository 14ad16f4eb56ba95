import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { forgetRequest } from '@/casework/forget-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { amina, aRequest, theCase } from '@/casework/testing/a-request'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { letters, ticks } from '@/db/schema'
import { appendTombstones, readTombstones, tombstonesBeside } from '@/db/sealing/tombstones'
import { dayOf } from '@/domain/calendar/days'
import { Mailbox } from '@/emails/testing/mailbox'
import { readEnvironment } from '@/env'
import type { House } from '@/house'
import { startWorker } from './worker'

const today = dayOf(new Date().toISOString(), 'Europe/Berlin')
let base: TestHouse
let house: House
let mailbox: Mailbox
let folder: string
let organisation: TestController

beforeAll(async () => {
  base = await testHouse()
  organisation = await aController(base.context)
  mailbox = await Mailbox.open()
  folder = await mkdtemp(join(tmpdir(), 'rightsdesk-worker-'))
  const environment = readEnvironment({
    NODE_ENV: 'test',
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'rights@lindenhof.example',
    ANCHOR_FILE: join(folder, 'anchors.txt'),
    BACKUP_FOLDER: join(folder, 'backups'),
  })
  const { db, keyring, origin } = base.context
  house = { db, keyring, origin, environment }
})

afterAll(async () => {
  await mailbox.close()
  await base.close()
  await rm(folder, { recursive: true })
})

test('what is owed goes out by itself, a restart doubles nothing, and somebody watches the clock', async () => {
  await aRequest(base.context, organisation, { receivedOn: today, confirmed: false })
  const first = await startWorker(house)
  while (mailbox.mails.length < 3) await once(mailbox, 'happened')
  await first.stop()

  const second = await startWorker(house)
  await aRequest(base.context, organisation, { receivedOn: today, confirmed: false, email: 'tomas.novak@example.org' })
  while (mailbox.lettersTo('tomas.novak@example.org').length === 0) await once(mailbox, 'happened')
  await second.stop()

  expect(mailbox.lettersTo(amina.email)).toHaveLength(1)
  const names = (await house.db.select().from(ticks)).map(({ name }) => name)
  expect(names.sort()).toEqual(['mail', 'pace', 'tick'])
})

test('two workers beside each other send each letter once', async () => {
  const workers = await Promise.all([startWorker(house), startWorker(house)])
  const addresses = Array.from({ length: 5 }, (_, index) => `asks.${index}@example.org`)
  for (const email of addresses)
    await aRequest(base.context, organisation, { receivedOn: today, confirmed: false, email })
  const areThere = () => addresses.every((address) => mailbox.lettersTo(address).length > 0)
  while (!areThere()) await once(mailbox, 'happened')
  for (const worker of workers) await worker.stop()

  expect(addresses.map((address) => mailbox.lettersTo(address).length)).toEqual([1, 1, 1, 1, 1])
})

test('what is forgotten is written down outside the database, and forgotten again where an old copy brought it back', async () => {
  const [forgotten, broughtBack] = [await closed(), await closed()]
  const tombstones = tombstonesBeside(house.environment.ANCHOR_FILE)
  const admin = { ...base.context, actor: organisation.admin }
  await forgetRequest(admin, { reference: forgotten.reference }, { because: 'not-needed', confirmed: 'yes' })
  appendTombstones(tombstones, [{ on: today, ...broughtBack }])
  await house.db.update(letters).set({ state: 'cancelled' })

  const worker = await startWorker(house)
  await worker.stop()

  const written = readTombstones(tombstones).tombstones.map(({ requestId }) => requestId)
  expect(written).toEqual([broughtBack.requestId, forgotten.requestId])
  expect((await theCase(base.context, broughtBack.reference)).file.dossier.wrappedKey).toBeNull()
})

async function closed(): Promise<{ reference: string; requestId: string }> {
  const reference = await aRequest(base.context, organisation, { email: 'tomas.novak@example.org' })
  const closing = { reason: 'duplicate', because: 'Asked twice.' }
  await closeWithoutAnswer({ ...base.context, actor: organisation.admin }, { reference }, closing)
  return { reference, requestId: (await theCase(base.context, reference)).row.id }
}
