import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askIdentity } from '@/casework/ask-identity'
import { assignRequest } from '@/casework/assign-request'
import { attachReadFiles } from '@/casework/testing/attach-read-files'
import { changeContact } from '@/casework/change-contact'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { decideRight } from '@/casework/decide-right'
import { markSpam } from '@/casework/mark-spam'
import { sendAnswer } from '@/casework/send-answer'
import { aController, aStaffMember, staffOf } from '@/casework/testing/a-controller'
import { aRequest, leaves } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { verifyIdentity } from '@/casework/verify-identity'
import type { Day } from '@/domain/calendar/days'
import { type Actor, requester, thePublic } from '@/domain/policies/actor'
import { countQueue, listQueue, type QueueFilter, type QueueTab, queueTabs } from './queue'

const today = '2026-04-01'
const because = 'She telephoned.'

let desk: Desk
let manager: Actor
const named: Record<string, string> = {}

beforeAll(async () => {
  desk = await aDesk()
  manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  const ask = async (name: string, receivedOn: Day, asked: Parameters<typeof aRequest>[2] = {}) => {
    named[name] = await aRequest(desk.context, desk.form, { receivedOn, name: `${name} Diallo`, ...asked })
    return named[name]
  }
  await ask('Late', '2026-02-20')
  await ask('Soon', '2026-03-05', { rights: ['access', 'erasure'], email: 'soon@example.org' })
  await ask('Later', '2026-03-20', { confirmed: false, heldBecause: 'mailed-in' })
  const paused = await ask('Paused', '2026-03-25')
  await desk.does('2026-03-26', askIdentity, paused, { method: 'call-back', doubt: 'Two people have this name.' })
  await leaves(desk.context, paused, 'identity-request', '2026-03-26')
  const mine = await ask('Mine', '2026-03-31')
  await desk.does('2026-03-31', assignRequest, mine, { assigneeId: desk.handler.userId })
  await desk.does('2026-03-10', closeWithoutAnswer, await ask('Done', '2026-03-01'), { reason: 'duplicate', because })
  const telephone = '+49 30 1234567'
  await answeredByTelephone(await ask('Owed', '2026-03-02', { telephone }), '2026-03-12')
  await answeredByTelephone(await ask('Owed longer', '2026-03-04', { telephone }), '2026-03-08')
  await desk.does('2026-03-10', markSpam, await ask('Spam', '2026-03-01'), {})
  const other = await aController(desk.context)
  await aRequest(desk.context, other, { name: 'Elsewhere Diallo' })
})

afterAll(async () => desk.close())

describe('a tab holds, what will be late first', () => {
  test.for<[QueueTab, string[]]>([
    ['open', ['Late', 'Soon', 'Later', 'Paused', 'Mine']],
    ['needs-me', ['Mine']],
    ['overdue', ['Late']],
    ['due-in-7-days', ['Soon']],
    ['unassigned', ['Late', 'Soon', 'Later', 'Paused']],
    ['unconfirmed', ['Later']],
    ['mail-drafts', ['Later']],
    ['waiting', ['Paused']],
    ['paused', ['Paused']],
    ['owed', ['Owed longer', 'Owed']],
    ['done', ['Owed', 'Done', 'Owed longer']],
    ['spam', ['Spam']],
  ])('%s: %j', async ([tab, names]) => {
    expect(await listed(desk.handler, tab)).toEqual(names)
  })

  test('every tab is drawn here, and its number is that of its list', async () => {
    const counts = await countQueue(desk.context.db, desk.handler, world(), {})
    const lists = await Promise.all(queueTabs.map(async (tab) => [tab, (await listed(desk.handler, tab)).length]))
    expect(counts).toEqual(Object.fromEntries(lists))
    expect(counts?.open).toBe(5)
  })
})

describe('a filter finds', () => {
  test.for<[string, QueueFilter, string[]]>([
    ['a right', { right: 'erasure' }, ['Soon']],
    ['nobody’s', { assignee: 'nobody' }, ['Late', 'Soon', 'Later', 'Paused']],
    ['mine', { assignee: 'me' }, ['Mine']],
    ['who was asked for proof', { identity: 'asked' }, ['Paused']],
    ['a state', { state: 'unconfirmed' }, ['Later']],
    ['a law', { regime: 'eu-gdpr', assignee: 'me' }, ['Mine']],
    ['another law', { regime: 'uk-gdpr' }, []],
    ['a channel', { channel: 'telephone' }, []],
    ['days of receipt', { receivedFrom: '2026-03-05', receivedUntil: '2026-03-20' }, ['Soon', 'Later']],
    ['due days', { dueFrom: '2026-04-02', dueUntil: '2026-04-10' }, ['Soon']],
    ['an organisation', { controllerId: '00000000-0000-4000-8000-000000000000' }, []],
    ['an address', { q: ' SOON@example.org ' }, ['Soon']],
    ['the beginning of a name', { q: 'pau' }, ['Paused']],
    ['several names', { q: 'diallo late' }, ['Late', 'Later']],
    ['nobody of that name', { q: 'novak' }, []],
    ['nothing for signs', { q: '?!' }, []],
  ])('%s', async ([, filter, names]) => {
    expect(await listed(desk.handler, 'open', filter)).toEqual(names)
  })

  test.for<[string, QueueTab]>([
    ['Done', 'done'],
    ['Spam', 'spam'],
  ])('on which list %s is, whatever list is looked at', async ([name, tab]) => {
    for (const q of [name, named[name] ?? '']) {
      const counts = await countQueue(desk.context.db, desk.handler, world(), { q })
      expect(Object.entries(counts ?? {}).filter(([, count]) => count > 0)).toEqual([[tab, 1]])
    }
  })

  test.for<[string, number | null, string[]]>([
    ['diallo', null, ['Late', 'Soon', 'Later', 'Paused', 'Mine']],
    ['diallo late', null, ['Late', 'Later']],
    ['diallo later', 1, ['Later']],
  ])('%s, where two people are many: %j counted, and all are listed', async ([q, open, names]) => {
    const few = { ...world(), fewPeople: 1 }
    expect((await countQueue(desk.context.db, desk.handler, few, { q }))?.open ?? null).toBe(open)
    expect(await listed(desk.handler, 'open', { q }, few)).toEqual(names)
  })

  test('a reference, as it is said on the telephone', async () => {
    const spoken = (named['Soon'] ?? '').replaceAll('-', ' ').toLowerCase()
    expect(await listed(desk.handler, 'open', { q: spoken })).toEqual(['Soon'])
  })
})

describe('who sees what', () => {
  test('a handler does not see what somebody else has; a manager does', async () => {
    const other = await aStaffMember(desk.context, desk.form, { role: 'handler' })
    expect(await listed(other, 'open')).toEqual(['Late', 'Soon', 'Later', 'Paused'])
    expect(await listed(manager, 'open')).toHaveLength(5)
  })

  test('an auditor sees days and codes, no name, and finds nobody by name', async () => {
    const auditor = await aStaffMember(desk.context, desk.form, { role: 'auditor' })
    const { rows } = await listQueue(desk.context.db, auditor, world(), { tab: 'open' })
    expect(rows.map(({ requesterName }) => requesterName)).toEqual([null, null, null, null, null])
    expect(await listed(auditor, 'open', { q: 'paused' })).toEqual([])
    expect((await listQueue(desk.context.db, auditor, world(), { tab: 'open', q: named['Soon'] })).rows).toHaveLength(1)
  })

  test('a stranger, the public and a requester see nothing of it', async () => {
    expect(await listed(staffOf('stranger', []), 'open')).toEqual([])
    expect(await listed(thePublic, 'open')).toEqual([])
    expect(await listed(requester('nobody'.padEnd(36, '0')), 'open').catch(() => [])).toEqual([])
  })
})

test('S05: signs of a pattern are looked for as they are written, however long', async () => {
  for (const q of ['%', '_', '\\', '.*', '(a+)+$', '%'.repeat(10_000), 'x'.repeat(10_000), 'x '.repeat(5_000)])
    expect(await listed(desk.handler, 'open', { q })).toEqual([])
})

test('a letter that waits for somebody’s hands shows in its row', async () => {
  const reference = named['Late'] ?? ''
  const row = async () => (await listQueue(desk.context.db, manager, world(), { tab: 'open', q: reference })).rows[0]
  expect(await row()).toMatchObject({ reference, hasUnsentLetter: false, assigneeName: null, rights: ['access'] })
  await desk.does(today, changeContact, reference, { telephone: '+49 30 1234567', because })
  expect(await row()).toMatchObject({ hasUnsentLetter: true })
})

function world() {
  return { keyring: desk.context.keyring, today } as const
}

async function listed(actor: Actor, tab: QueueTab, filter: QueueFilter = {}, among = world()): Promise<string[]> {
  const { rows } = await listQueue(desk.context.db, actor, among, { tab, ...filter })
  return rows.map(({ requesterName }) => requesterName?.replace(' Diallo', '') ?? 'nameless')
}

/** Its files open with a code that nobody has told the person yet. */
async function answeredByTelephone(reference: string, on: Day): Promise<void> {
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  const files = [{ name: 'copy.zip', scan: 'clean' as const, content: Buffer.from('PK') }]
  await attachReadFiles({ ...desk.context, actor: desk.handler, today: on }, { reference }, {}, files)
  await desk.does(on, sendAnswer, reference, {
    text: 'Here is your copy.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
    code: 'telephone',
  })
  await leaves(desk.context, reference, 'answer-ready', on)
}
