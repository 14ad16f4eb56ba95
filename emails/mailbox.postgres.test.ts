import { globSync } from 'node:fs'
import { basename } from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { receiveLetter, type TakenIn } from '@/casework/receive-letter'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { files } from '@/db/schema'
import { sha256 } from '@/db/sealing/chain'
import { findMailbox } from '@/db/queries/mailboxes'
import { listQueue } from '@/db/queries/queue'
import { keepMailbox } from '@/db/writes/mailboxes'
import { judgeAttachments } from '@/documents/arriving/judge-attachments'
import { system } from '@/domain/policies/actor'
import { findMailServers } from '@/scripts/install/mail-servers'
import { letterText } from '@/scripts/seed/letter-text'
import { collectLetters, type CollectingWorld } from './collect-letters'
import { withMailbox } from './mailbox'
import { PostRoad } from './testing/post-road'

const servers = findMailServers()

/** Without the servers the test says in its name that it did not look; `npm test` installs them where it can. */
const withServers = (name: string, work: () => Promise<void>) =>
  servers
    ? test(name, { timeout: 60_000 }, work)
    : test(`NOT RUN, as opensmtpd and dovecot-imapd are not installed or this is not root: ${name}`, () => undefined)

const names = globSync('scripts/seed/letters/*-*.txt')
  .map((file) => basename(file, '.txt'))
  .filter((name) => name !== 'LICENSE-CC0')

const blanks = {
  id_data: 'Customer number 4417',
  rectification_data: '12 instead of 21',
  request_date: '2026-10-01',
  request_article: '15',
}

let house: TestHouse
let form: TestController
let road: PostRoad

beforeAll(async () => {
  if (!servers) return
  house = await testHouse()
  form = await aController(house.context)
  road = await PostRoad.open(servers)
  await sendAll()
})

afterAll(async () => {
  await road?.close()
  await house?.close()
})

withServers(
  '61 letters, each with a document, through SMTP and IMAP: none lost, none doubled, whatever dies in between',
  async () => {
    await readsFrom('1970-01-01T00:00:00.000Z')
    expect(await collects('wrong')).toBe('sign-in')
    let stored = 0
    const dies = await collects('secret', async (take) => {
      const taken = await take()
      stored += 1
      if (stored === 20) await road.killReading()
      return taken
    })
    expect([dies, stored, road.read]).toEqual(['connection', 20, 19])
    await road.startReading()
    expect(await collects('secret')).toBeNull()
    expect(await drafts()).toBe(61)
    expect(await documents()).toEqual(names.map(documentOf).map(sha256).sort())
    expect([road.letters, road.read]).toEqual([61, 61])
    await road.killReading()
    road.forgetNumbers()
    await road.startReading()
    expect(await collects('secret')).toBeNull()
    expect(await drafts()).toBe(61)
    expect(await documents()).toHaveLength(61)
  },
)

withServers('what lay there before is left alone, and one that cannot be stored holds up no other', async () => {
  await readsFrom(new Date(Date.now() + 60 * 60 * 1000).toISOString())
  const taken: number[] = []
  expect(await collects('secret', async (take) => take().finally(() => taken.push(1)))).toBeNull()
  expect(taken).toEqual([])
  await readsFrom('1970-01-01T00:00:00.000Z', 'nobody@lindenhof.example')
  let tried = 0
  const fails = async (take: () => Promise<TakenIn>) => {
    tried += 1
    if (tried === 3) throw new Error('No room')
    return take()
  }
  expect(await collects('secret', fails)).toBe('letter')
  expect(tried).toBe(61)
  expect(await findMailbox(house.context.db, form.admin, form.controllerId)).toMatchObject({
    fault: 'letter',
    failures: 0,
  })
})

withServers('a server that refuses to look for letters is told, and not taken for an empty mailbox', async () => {
  // Dovecot knows no day so far ahead.
  await readsFrom('2099-01-01T00:00:00.000Z')
  expect(await collects('secret')).toBe('connection')
})

/** What is attached to a letter, unlike every other. */
function documentOf(name: string): Buffer {
  return Buffer.from(`%PDF-1.7 ${name}`)
}

/** The hashes of all documents that are kept. */
async function documents(): Promise<string[]> {
  return (await house.context.db.select().from(files)).map((file) => file.sha256).sort()
}

async function sendAll() {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: road.smtpPort,
    pool: true,
    tls: { rejectUnauthorized: false },
  })
  await Promise.all(
    names.map(async (name) => {
      const text = letterText(name, 'Amina Diallo', { passages: ['erase_all', 'has_fields'], blanks })
      const from = { name: 'Amina Diallo', address: `${name}@example.org` }
      await transport.sendMail({
        from,
        to: 'privacy@lindenhof.example',
        subject: 'GDPR',
        text,
        attachments: [{ filename: 'paper.pdf', content: documentOf(name) }],
      })
    }),
  )
  transport.close()
  await vi.waitUntil(() => road.letters === 61, { timeout: 20_000 })
}

async function readsFrom(readSince: string, username = 'privacy@lindenhof.example') {
  const { db, keyring } = house.context
  const settings = { host: '127.0.0.1', port: road.imapPort, username, folder: 'INBOX', replyAddress: null, readSince }
  await db.transaction(async (tx) =>
    keepMailbox(tx, keyring, { controllerId: form.controllerId, ...settings }, 'secret'),
  )
}

/** Reads the mailbox once with this password; `around` stands in the way of storing. */
async function collects(password: string, around = async (take: () => Promise<TakenIn>): Promise<TakenIn> => take()) {
  const context = { ...house.context, actor: system('mail-in') }
  const mailbox = await findMailbox(house.context.db, form.admin, form.controllerId)
  if (!mailbox) throw new Error('No mailbox')
  const { controllerId, slug } = form
  const takeIn: CollectingWorld['takeIn'] = async (_mailbox, { letter, sha256: hash, uidValidity, uid }) =>
    around(async () => {
      const at = { controllerId, slug, uidValidity, uid, own: [] }
      return receiveLetter(context, at, { letter, sha256: hash, ...(await judgeAttachments(letter, undefined)) })
    })
  const due = { ...mailbox, slug, timeZone: 'Europe/Berlin', password }
  return collectLetters({ db: house.context.db, withMailbox, takeIn, report: () => undefined }, due)
}

async function drafts(): Promise<number> {
  const { db, keyring } = house.context
  return (await listQueue(db, form.admin, { keyring }, { tab: 'open', q: 'amina diallo', size: 200 })).rows.length
}
