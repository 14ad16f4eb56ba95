import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { correctLaw } from '@/casework/correct-law'
import { extendTimeLimit } from '@/casework/extend-time-limit'
import { markSpam } from '@/casework/mark-spam'
import { reopenRequest } from '@/casework/reopen-request'
import { aController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { withdrawRequest } from '@/casework/withdraw-request'
import { dayOf } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { requests } from '../schema'
import { listDueDays } from './due-days'
import { databaseNow } from './now'

const receivedOn = '2032-03-05'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('the days of a request are there, each with its right', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn, rights: ['access', 'erasure'] })
  const days = await daysOf(reference)
  expect(days.filter(({ right }) => right === 'erasure').map(({ kind, on }) => [kind, on])).toEqual([
    ['answer', '2032-04-04'],
    ['extension-notice', '2032-04-05'],
    ['refusal-notice', '2032-04-05'],
  ])
  expect(days.filter(({ right }) => right === 'access')).toHaveLength(3)
})

test('what is set aside as spam, or taken back, is in no calendar', async () => {
  const spam = await aRequest(desk.context, desk.form, { receivedOn, email: 'spam@example.org' })
  await desk.does('2032-03-06', markSpam, spam, {})
  expect(await daysOf(spam)).toEqual([])
  const withdrawn = await aRequest(desk.context, desk.form, { receivedOn })
  await desk.does('2032-03-06', withdrawRequest, withdrawn, { because: 'She called.' })
  expect(await daysOf(withdrawn)).toEqual([])
})

test('more time that was taken is not to be told of again, also where its letter has not left', async () => {
  const [reference, other] = [
    await aRequest(desk.context, desk.form, { receivedOn }),
    await aRequest(desk.context, desk.form, { receivedOn }),
  ]
  const because = 'The data lies in two archives, on some 400 pages of paper.'
  await desk.does('2032-03-06', extendTimeLimit, reference, { grounds: 'complexity', because, refusal: 'no' })
  expect((await daysOf(reference)).map(({ kind }) => kind)).toEqual(['answer', 'refusal-notice'])
  expect((await daysOf(other)).map(({ kind }) => kind)).toEqual(['answer', 'extension-notice', 'refusal-notice'])
})

test('more time for one right takes nothing from the notice of another, and a letter called back takes nothing', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn, rights: ['access', 'erasure'] })
  const because = 'The data lies in two archives, on some 400 pages of paper.'
  const both = { right: 'access', regimes: ['ch-fadp', 'eu-gdpr'], because }
  await desk.does('2032-03-06', correctLaw, reference, both)
  const toTheDayOfErasure = { grounds: 'complexity', because, refusal: 'no', until: '2032-04-05' }
  await desk.does('2032-03-06', extendTimeLimit, reference, toTheDayOfErasure)
  const noticesOf = async () =>
    (await daysOf(reference)).filter(({ kind }) => kind === 'extension-notice').map(({ right }) => right)
  expect(await noticesOf()).toEqual(['erasure'])
  await desk.does('2032-03-07', closeWithoutAnswer, reference, { reason: 'duplicate', because })
  await desk.does('2032-03-08', reopenRequest, reference, { because })
  expect(await noticesOf()).toEqual(['access', 'access', 'erasure'])
})

test('a day is over when it is over at the organisation, wherever the database stands', async () => {
  const [pagoPago, kiritimati] = [await inZone('Pacific/Pago_Pago'), await inZone('Pacific/Kiritimati')]
  const today = dayOf(await databaseNow(desk.context.db), 'Pacific/Pago_Pago')
  for (const { reference } of [pagoPago, kiritimati])
    await desk.context.db
      .update(requests)
      .set({ ackDueOn: today, acknowledgedOn: null })
      .where(eq(requests.reference, reference))
  const kinds = async ({ reference, admin }: typeof pagoPago) =>
    (await daysOf(reference, admin)).map(({ kind }) => kind).includes('acknowledgement')
  expect(await kinds(pagoPago)).toBe(true)
  expect(await kinds(kiritimati)).toBe(false)
})

async function daysOf(reference: string, actor: Actor = desk.form.admin) {
  const days = await listDueDays(desk.context.db, actor)
  return days.filter((each) => each.reference === reference)
}

/** Pago Pago and Kiritimati are 25 hours apart: there it is never the same day. */
async function inZone(timeZone: string) {
  const form = await aController(desk.context, { timeZone })
  return { reference: await aRequest(desk.context, form, { receivedOn }), admin: form.admin }
}
