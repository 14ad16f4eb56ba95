import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { receiveLetter } from '@/casework/receive-letter'
import { saveMailbox, tryMailbox } from '@/casework/save-mailbox'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theLetter } from '@/casework/testing/a-request'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { mailboxFaults } from '@/db/queries/mailbox-faults'
import { dueMailboxes, findMailbox } from '@/db/queries/mailboxes'
import { mailboxes, waitingLetters } from '@/db/schema'
import { system } from '@/domain/policies/actor'
import { collectLetters, type CollectingWorld } from './collect-letters'
import { AMailbox } from './testing/a-mailbox'

const settings = {
  host: 'imap.lindenhof.example',
  port: '993',
  username: 'privacy@lindenhof.example',
  folder: 'INBOX',
  replyAddress: '',
}

const lastYear = '2025-11-01T12:00:00.000Z'

const houses: TestHouse[] = []
let house: TestHouse
let form: TestController
let mailbox: AMailbox

beforeEach(async () => {
  house = houses[0] ?? (await testHouse())
  houses.push(house)
  form = await aController(house.context)
  mailbox = new AMailbox()
  await saves({ password: 'secret' })
})

afterAll(async () => houses[0]?.close())

test('earlier letters are read when they are asked for later, and what was taken in before is not doubled', async () => {
  mailbox.put('INBOX', [{ subject: 'early', receivedAt: lastYear }, { subject: 'late' }])
  expect(await collects()).toEqual(['late'])
  await saves({ alsoEarlier: 'yes' })
  expect(await collects()).toEqual(['early'])
  expect(await collects()).toEqual([])
  mailbox.fetched.length = 0
  await saves({ alsoEarlier: 'yes' })
  expect(await collects()).toEqual([])
  expect(mailbox.fetched).toEqual(['early', 'late'])
})

test('another folder is read from its beginning, also where its server numbers all folders alike', async () => {
  mailbox.put('INBOX', [{ subject: 'one' }, { subject: 'two' }])
  mailbox.put('Requests', [{ subject: 'three' }, { subject: 'two' }])
  expect(await collects()).toEqual(['one', 'two'])
  await saves({ folder: 'Requests' })
  expect(await collects()).toEqual(['three'])
})

test('so it is where the folder is changed while the old one is read, and nothing is read anew where none is', async () => {
  mailbox.put('INBOX', [{ subject: 'one' }, { subject: 'two' }])
  mailbox.put('Requests', [{ subject: 'three' }])
  const changes = async () => saves({ folder: 'Requests' })
  expect(await collects(changes)).toEqual(['one', 'two'])
  expect(await collects()).toEqual(['three'])
  mailbox.fetched.length = 0
  await saves({ folder: 'Requests', replyAddress: 'privacy@lindenhof.example' })
  expect(await collects()).toEqual([])
  expect(mailbox.fetched).toEqual([])
})

test('letters that cannot be stored hold up no other, whatever their number, and wait each by itself', async () => {
  mailbox.put('INBOX', ['a', 'b', 'c', 'd', 'e', 'f'].map(lettersOf))
  mailbox.kept = 'c'
  const fails = async (subject: string) => {
    if (['a', 'b'].includes(subject)) throw new Error('No room')
  }
  const read = [await collects(fails), await collects(fails), await collects(fails)]
  expect(read).toEqual([[], ['d'], ['e', 'f']])
  expect(mailbox.fetched).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  const { db } = house.context
  expect(await mailboxFaults(db, form.admin)).toMatchObject([{ slug: form.slug, fault: 'letter' }])
  expect(await found()).toMatchObject({ failures: 0, lastUid: 6 })
  await hourPasses()
  mailbox.kept = undefined
  expect([await collects(fails), await collects(fails)]).toEqual([[], ['c']])
  const waits = await db.select().from(waitingLetters)
  expect(waits.map(({ uid, failures }) => [uid, failures])).toEqual([
    [1, 2],
    [2, 2],
  ])
  await tryMailbox({ ...house.context, actor: form.admin }, form.controllerId)
  expect(await collects()).toEqual(['a', 'b'])
  expect(mailbox.read).toEqual(['d', 'e', 'f', 'c', 'a', 'b'])
  expect(await mailboxFaults(db, form.admin)).toEqual([])
})

test('nor does one over which the connection breaks each time', async () => {
  mailbox.put('INBOX', ['a', 'b', 'c', 'd'].map(lettersOf))
  mailbox.breaking = 'a'
  expect(await collects()).toEqual([])
  expect(await found()).toMatchObject({ fault: 'connection', lastUid: null })
  await tryAll({ lettersToo: false })
  expect(await collects()).toEqual(['b', 'c'])
  expect(await found()).toMatchObject({ fault: 'letter', failures: 0, lastUid: 3 })
  await tryAll({ lettersToo: true })
  expect(await collects()).toEqual(['d'])
  expect(mailbox.fetched).toEqual(['a', 'b', 'c', 'd', 'a'])
  const [waits] = await house.context.db.select().from(waitingLetters)
  const mailboxAgainAt = (await found())?.nextReadAt ?? ''
  expect(Date.parse(waits?.nextTryAt ?? '')).toBeGreaterThan(Date.parse(mailboxAgainAt))
})

test('nor does one over which the process ends', async () => {
  mailbox.put('INBOX', ['a', 'b'].map(lettersOf))
  await new Promise<void>((isEnding) => {
    void collects(async () => {
      isEnding()
      return new Promise(() => undefined)
    })
  })
  expect(await collects()).toEqual(['b'])
  await hourPasses()
  expect(await collects()).toEqual(['a'])
})

test('a letter that was taken away waits no more, nor does one of a folder that is no longer read', async () => {
  mailbox.put('INBOX', ['a', 'b'].map(lettersOf))
  const fails = async () => Promise.reject(new Error('No room'))
  await collects(fails)
  mailbox.folders.set('INBOX', [])
  await hourPasses()
  await collects()
  expect(await found()).toMatchObject({ fault: null })
  mailbox.put('INBOX', [{ subject: 'c', uid: 3 }])
  await collects(fails)
  expect(await found()).toMatchObject({ fault: 'letter' })
  await saves({ folder: 'Requests' })
  await collects()
  expect(await found()).toMatchObject({ fault: null })
})

test('letters of our own, and of machines to somebody else, are not marked as read, nor are they when they are met again', async () => {
  const reference = await aRequest(house.context, form)
  const { messageId } = await theLetter(house.context, reference, 'request-received')
  const away = { subject: 'away', more: ['Auto-Submitted: auto-replied'] }
  mailbox.put('INBOX', [{ subject: 'a' }, { subject: 'ours', messageId }, away])
  expect([await collects(), await collects()]).toEqual([['a', 'ours'], ['away']])
  await saves({ alsoEarlier: 'yes' })
  expect([await collects(), await collects()]).toEqual([[], []])
  expect(mailbox.read).toEqual(['a', 'a'])
})

function lettersOf(subject: string) {
  return { subject }
}

/** As long as a letter waits at most. */
async function hourPasses() {
  await house.context.db.update(waitingLetters).set({ nextTryAt: sql`now() - interval '1 second'` })
}

/** As if the mailbox had waited, and its letters where it is said. */
async function tryAll({ lettersToo }: { lettersToo: boolean }) {
  await house.context.db.update(mailboxes).set({ nextReadAt: sql`now() - interval '1 second'` })
  if (lettersToo) await hourPasses()
}

async function found() {
  return findMailbox(house.context.db, form.admin, form.controllerId)
}

/** Reads the mailbox once, two letters at a time, and gives the subjects of what was new; `before` stands in the way of storing. */
async function collects(before: (subject: string) => Promise<unknown> = async () => undefined): Promise<string[]> {
  const context = { ...house.context, actor: system('mail-in') }
  const due = await dueMailboxes(context.db, context.keyring, context.actor)
  const subjects: string[] = []
  const takeIn: CollectingWorld['takeIn'] = async ({ controllerId, slug }, { letter, sha256, uidValidity, uid }) => {
    await before(letter.subject)
    const at = { controllerId, slug, uidValidity, uid, own: ['rights@lindenhof.example'] }
    const taken = await receiveLetter(context, at, { letter, sha256, files: [], refused: [] })
    if (taken.isNew) subjects.push(letter.subject)
    return taken
  }
  const { db } = context
  for (const each of due.filter(({ controllerId }) => controllerId === form.controllerId))
    await collectLetters({ db, withMailbox: mailbox.withMailbox, atOnce: 2, takeIn, report: () => undefined }, each)
  return subjects
}

async function saves(changed: Record<string, unknown>) {
  const saved = await saveMailbox({ ...house.context, actor: form.admin }, form.controllerId, {
    ...settings,
    ...changed,
  })
  expect(saved).toEqual({ ok: true })
}
