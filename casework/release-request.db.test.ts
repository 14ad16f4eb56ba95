import { afterAll, beforeAll, expect, test } from 'vitest'
import { listQueue } from '@/db/queries/queue'
import type { QueueTab } from '@/db/queries/queue'
import { markSpam } from './mark-spam'
import { releaseRequest } from './release-request'
import { aRequest, letters, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { remindersOwed, tickOn } from './testing/ticks'
import { unmarkSpam } from './unmark-spam'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a held request is among the open, the unassigned and the overdue, and not among spam', async () => {
  const reference = await held()
  for (const tab of ['open', 'unassigned', 'unconfirmed', 'overdue'] as const)
    expect(await on(tab)).toContain(reference)
  expect(await on('spam')).not.toContain(reference)
})

test('staff are told at once that it is held and why, and reminded as of any other', async () => {
  const reference = await held()
  expect((await theLetter(desk.context, reference, 'request-arrived')).props).toMatchObject({
    heldBecause: 'same-mailbox',
    dueOn: '2026-04-04',
  })
  await tickOn(desk.context, '2026-03-20')
  const items = (await remindersOwed(desk.context, desk.form)).flatMap(({ props }) => props.items)
  expect(items).toContainEqual(expect.objectContaining({ reference, spam: false, dueOn: '2026-04-04' }))
})

test('nothing leaves by itself to the person before it is released, not even when the promised day has passed', async () => {
  const reference = await held()
  await tickOn(desk.context, '2026-04-05')
  expect(await mailed(reference)).toEqual([])
  await desk.does('2026-04-05', releaseRequest, reference, {})
  expect(await mailed(reference)).toEqual(['confirm-your-request'])
})

test('released once; its day is what it always was, and it can still be marked as spam by hand', async () => {
  const reference = await held()
  await desk.does('2026-03-06', releaseRequest, reference, {})
  expect((await theCase(desk.context, reference)).row).toMatchObject({ heldBecause: null, dueOn: '2026-04-04' })
  expect(await desk.refused('2026-03-06', releaseRequest, reference, {})).toEqual(['not-held'])
  await desk.does('2026-03-07', markSpam, reference, {})
  expect(await on('spam')).toContain(reference)
})

test('a held request marked as spam is held again when the mark is taken off', async () => {
  const reference = await held()
  await desk.does('2026-03-06', markSpam, reference, {})
  expect(await desk.refused('2026-03-06', releaseRequest, reference, {})).toEqual(['marked-already'])
  await desk.does('2026-03-07', unmarkSpam, reference, {})
  expect((await theCase(desk.context, reference)).row).toMatchObject({
    heldBecause: 'same-mailbox',
    spamMarkedOn: null,
  })
  expect(await mailed(reference)).toEqual([])
})

async function held(): Promise<string> {
  return aRequest(desk.context, desk.form, { confirmed: false, heldBecause: 'same-mailbox' })
}

async function mailed(reference: string) {
  const all = await letters(desk.context, reference)
  return all.filter(({ audience }) => audience === 'requester').map(({ kind }) => kind)
}

async function on(tab: QueueTab) {
  const world = { keyring: desk.context.keyring, today: '2026-04-10' as const }
  const { rows } = await listQueue(desk.context.db, desk.handler, world, { tab })
  return rows.map(({ reference }) => reference)
}
