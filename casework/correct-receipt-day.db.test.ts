import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import { correctReceiptDay } from './correct-receipt-day'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const because = 'The postmark says so.'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a day that makes the request overdue is asked about first, and what it would mean is said', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-11-20' })
  expect(await correct(reference, { receivedOn: '1990-01-01' })).toEqual({
    ok: false,
    problems: [{ code: 'receipt-makes-overdue', field: 'certainOf', params: { day: '1990-01-31', days: 13443 } }],
  })
  expect(await correct(reference, { receivedOn: '2026-10-01', certainOf: '' })).toEqual({
    ok: false,
    problems: [{ code: 'receipt-makes-overdue', field: 'certainOf', params: { day: '2026-10-31', days: 21 } }],
  })
  expect((await theCase(desk.context, reference)).row.receivedOn).toBe('2026-11-20')
})

test('the tick holds for the day it was given for and for no other', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-11-20' })
  expect(await correct(reference, { receivedOn: '1990-01-01', certainOf: '2026-10-01' })).toMatchObject({ ok: false })
  expect(await correct(reference, { receivedOn: '2026-10-01', certainOf: '2026-10-01' })).toMatchObject({ ok: true })
  expect((await theCase(desk.context, reference)).row).toMatchObject({
    receivedOn: '2026-10-01',
    dueOn: '2026-10-31',
  })
})

test('of a request that is overdue already, a day more than a year earlier is asked about, one within it is not', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-09-01' })
  expect(await correct(reference, { receivedOn: '2025-08-31' })).toEqual({
    ok: false,
    problems: [{ code: 'receipt-long-ago', field: 'certainOf', params: { day: '2026-09-01' } }],
  })
  expect(await correct(reference, { receivedOn: '2025-09-01' })).toMatchObject({ ok: true })
})

test('a day that leaves time is corrected without a question', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-11-20' })
  expect(await correct(reference, { receivedOn: '2026-11-02' })).toMatchObject({ ok: true })
})

function correct(reference: string, input: { receivedOn: Day; certainOf?: string }) {
  const context = { ...desk.context, actor: desk.handler, today: '2026-11-21' as const }
  return correctReceiptDay(context, { reference }, { ...input, because })
}
