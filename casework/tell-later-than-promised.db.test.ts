import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import { acceptRequest } from './accept-request'
import { correctReceiptDay } from './correct-receipt-day'
import { importSheet } from './imports/import-sheet'
import { aRequest, letters, theCase } from './testing/a-request'
import { referencesOf, row, sheetWith } from './testing/a-sheet'
import { aDesk, type Desk } from './testing/desk'
import { tickOn } from './testing/ticks'

const because = 'The postmark says so.'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a day of receipt corrected backwards: no letter quotes a promise that was never given', async () => {
  const reference = await asked('2026-11-20')
  await desk.does('2026-11-21', correctReceiptDay, reference, {
    receivedOn: '2026-10-26',
    because,
  })
  expect((await theCase(desk.context, reference)).deadline).toMatchObject({
    binds: 'promise',
    promisedDueOn: '2026-11-25',
    legalDueOn: '2026-11-26',
  })

  await tickOn(desk.context, '2026-11-26')

  expect(await told(reference)).toBe(0)
})

test('corrected backwards beyond the day of the law: nothing is sent', async () => {
  const reference = await asked('2026-11-20')
  await desk.does('2026-11-21', correctReceiptDay, reference, {
    receivedOn: '2026-10-01',
    certainOf: '2026-10-01',
    because,
  })

  await tickOn(desk.context, '2026-11-22')

  expect(await told(reference)).toBe(0)
})

test('corrected and put back: the promise that was told still stands and is quoted', async () => {
  const reference = await asked('2026-03-05')
  await desk.does('2026-03-06', correctReceiptDay, reference, { receivedOn: '2026-03-04', because })
  await desk.does('2026-03-06', correctReceiptDay, reference, { receivedOn: '2026-03-05', because })

  await tickOn(desk.context, '2026-04-05')

  expect(await told(reference)).toBe(1)
})

test('a request that came with a spreadsheet: nobody was written to, and no promise is told as broken', async () => {
  const context = { ...desk.context, actor: desk.form.admin, today: '2026-11-20' } as const
  const id = await sheetWith(context, desk.form, [row('A-1', '2026-10-26')])
  await importSheet(context, id)
  const [reference = ''] = await referencesOf(context, id)
  expect((await theCase(desk.context, reference)).deadline).toMatchObject({ promisedDueOn: '2026-11-25' })

  await tickOn(desk.context, '2026-11-26')

  expect(await letters(desk.context, reference)).toEqual([])
})

test('a worker that was down past the day of the law: nobody is told a last day that has passed', async () => {
  const reference = await asked('2026-05-04')
  expect((await theCase(desk.context, reference)).deadline).toMatchObject({
    promisedDueOn: '2026-06-03',
    legalDueOn: '2026-06-04',
  })

  await tickOn(desk.context, '2026-06-05')
  await tickOn(desk.context, '2026-06-06')

  expect(await told(reference)).toBe(0)
})

test('on the last day of the law itself the person is still told', async () => {
  const reference = await asked('2026-05-04')

  await tickOn(desk.context, '2026-06-04')

  expect(await told(reference)).toBe(1)
})

test('an address that nobody confirmed is told nothing; once the request was accepted by hand, it is', async () => {
  const reference = await asked('2026-05-04', false)
  await tickOn(desk.context, '2026-06-04')
  expect(await told(reference)).toBe(0)

  await desk.does('2026-06-04', acceptRequest, reference, { because })
  await tickOn(desk.context, '2026-06-04', '12:00:00Z')

  expect(await told(reference)).toBe(1)
})

function asked(receivedOn: Day, confirmed = true): Promise<string> {
  return aRequest(desk.context, desk.form, { receivedOn, confirmed })
}

async function told(reference: string): Promise<number> {
  return (await letters(desk.context, reference)).filter(({ kind }) => kind === 'later-than-promised').length
}
