import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordOrderedDay } from './record-ordered-day'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const order = {
  by: 'authority',
  orderedBy: 'Berlin Commissioner',
  fileReference: '521.1234',
  documentOn: '2026-03-10',
  rights: ['access'],
}

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a day ordered that is earlier than the law’s binds, for the rights it names alone (GDPR Art. 58(2)(c))', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-02', rights: ['access', 'erasure'] })
  await desk.does('2026-03-11', recordOrderedDay, reference, { ...order, day: '2026-03-20' })
  const { row, deadline, file } = await theCase(desk.context, reference)
  expect(row.dueOn).toBe('2026-03-20')
  expect(deadline.rights.map(({ right, dueOn }) => [right, dueOn])).toEqual([
    ['access', '2026-03-20'],
    ['erasure', '2026-04-01'],
  ])
  expect(file.history.at(-1)).toMatchObject({
    type: 'dayOrdered',
    data: { day: '2026-03-20', by: 'authority', documentOn: '2026-03-10' },
  })
  expect(JSON.stringify(file.history)).not.toContain('521.1234')
})

test('S11: a later day gives no more time: it is doubted, then kept with a warning, and of several orders the earliest binds', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-02' })
  const later = { ...order, day: '2026-04-20' }
  expect(await desk.refused('2026-03-11', recordOrderedDay, reference, later)).toEqual([
    'certainOf: ordered-later-than-law',
  ])
  await desk.does('2026-03-11', recordOrderedDay, reference, { ...later, certainOf: '2026-04-20' })
  const kept = await theCase(desk.context, reference)
  expect(kept.row.dueOn).toBe('2026-04-01')
  expect(kept.deadline.warnings).toContainEqual({ code: 'day-ordered-later', day: '2026-04-20' })
  await desk.does('2026-03-12', recordOrderedDay, reference, { ...order, day: '2026-03-25' })
  expect((await theCase(desk.context, reference)).row.dueOn).toBe('2026-03-25')
  const third = { ...order, day: '2026-03-28' }
  expect(await desk.refused('2026-03-13', recordOrderedDay, reference, third)).toEqual([
    'certainOf: ordered-later-than-law',
  ])
  await desk.does('2026-03-13', recordOrderedDay, reference, { ...third, certainOf: '2026-03-28' })
  expect((await theCase(desk.context, reference)).row.dueOn).toBe('2026-03-25')
})

test('S11: an order lies in the past, names what is asked for, and sets a day after itself and after receipt', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-02' })
  const problems = (changed: object) =>
    desk.refused('2026-03-11', recordOrderedDay, reference, { ...order, day: '2026-03-20', ...changed })
  expect(await problems({ documentOn: '2026-03-12' })).toEqual(['documentOn: day-in-the-future'])
  expect(await problems({ day: '2026-03-09' })).toEqual(['day: ordered-before-document'])
  expect(await problems({ documentOn: '2026-02-20', day: '2026-02-27' })).toEqual(['day: day-before-receipt'])
  expect(await problems({ rights: ['erasure'] })).toEqual(['rights: right-not-asked'])
  expect(await problems({ orderedBy: ' ', fileReference: '' })).toEqual([
    'orderedBy: name-who-ordered',
    'fileReference: enter-the-file-reference',
  ])
})
