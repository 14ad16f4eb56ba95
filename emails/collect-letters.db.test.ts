import { afterAll, beforeEach, expect, test } from 'vitest'
import { receiveLetter } from '@/casework/receive-letter'
import { saveMailbox } from '@/casework/save-mailbox'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { dueMailboxes } from '@/db/queries/mailboxes'
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
  mailbox.put('Requests', [{ subject: 'three' }, { subject: 'two' }, { subject: 'four' }])
  expect(await collects()).toEqual(['one', 'two'])
  await saves({ folder: 'Requests' })
  expect(await collects()).toEqual(['three', 'four'])
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

/** Reads the mailbox once, and gives the subjects of what was new; `before` stands in the way of storing. */
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
    await collectLetters({ db, withMailbox: mailbox.withMailbox, takeIn, report: () => undefined }, each)
  return subjects
}

async function saves(changed: Record<string, unknown>) {
  const saved = await saveMailbox({ ...house.context, actor: form.admin }, form.controllerId, {
    ...settings,
    ...changed,
  })
  expect(saved).toEqual({ ok: true })
}
