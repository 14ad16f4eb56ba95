import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '@/db/sealing/chain'
import type { Context } from '../context'
import { letters, theCase } from '../testing/a-request'
import { exported, referencesOf, rehearsed, row, sheetWith } from '../testing/a-sheet'
import { readChain } from '../testing/chain'
import { aDesk, type Desk } from '../testing/desk'
import { allTables } from '../testing/tables'
import { importSheet } from './import-sheet'
import { undoImport } from './undo-import'

let desk: Desk
let context: Context

beforeAll(async () => {
  desk = await aDesk()
  context = { ...desk.context, actor: desk.form.admin, today: '2026-11-20' }
})

afterAll(async () => desk.close())

test('C10: a row that is invalid keeps all of them out, and every one is named', async () => {
  const rows = Array.from({ length: 600 }, (_, place) => row(`A-${place}`, '2026-03-02'))
  rows[499] = row('A-499', '31.02.2026')
  rows[550] = row('A-550', '')
  const id = await sheetWith(context, desk.form, rows)
  expect(await importSheet(context, id)).toEqual({
    ok: false,
    problems: [{ code: 'rows-at-fault', params: { count: 2 } }],
  })
  expect((await rehearsed(context, id)).faults).toEqual([
    { line: 501, column: 'Received', cell: '31.02.2026', code: 'day-not-valid' },
    { line: 552, column: 'Received', cell: '', code: 'received-missing' },
  ])
  expect(await exported(context)).toEqual('')
})

test('C10: a fault in the middle of the transaction leaves nothing behind, and the next try is whole', async () => {
  const first = await sheetWith(context, desk.form, [row('B-0', '2026-10-01')])
  await lastReferenceIs(1000)
  await importSheet(context, first)
  const rows = Array.from({ length: 200 }, (_, place) => row(`B-${place + 1}`, '2026-10-02'))
  const id = await sheetWith(context, desk.form, rows)
  const before = await counted()
  await lastReferenceIs(850)
  await expect(importSheet(context, id)).rejects.toThrow()
  expect(await counted()).toEqual(before)
  await lastReferenceIs(1100)
  expect(await importSheet(context, id)).toEqual({ ok: true, added: 200, already: 0, leftOut: 0 })
})

test('C11: the same sheet again, and a double click, add nothing', async () => {
  const rows = [row('C-1', '2026-10-01'), row('', '2026-10-02'), row('', '2026-10-02')]
  const id = await sheetWith(context, desk.form, rows)
  const both = await Promise.all([importSheet(context, id), importSheet(context, id)])
  expect(both).toEqual([
    { ok: true, added: 3, already: 0, leftOut: 0 },
    { ok: true, added: 3, already: 0, leftOut: 0 },
  ])
  const again = await sheetWith(context, desk.form, rows)
  const { already, toCome } = await rehearsed(context, again)
  expect([already.map(({ line }) => line), toCome]).toEqual([[2, 3, 4], []])
  expect(await importSheet(context, again)).toEqual({ ok: true, added: 0, already: 3, leftOut: 0 })
  const changed = await sheetWith(context, desk.form, [{ ...row('C-1', '2026-01-01'), Name: 'Ruth Okafor' }])
  expect(await importSheet(context, changed)).toMatchObject({ added: 0, already: 1 })
  await undoImport(context, id)
})

test('C12: days of long ago stay and are overdue, nothing is overwritten, and nobody is verified by a sheet', async () => {
  const id = await sheetWith(context, desk.form, [{ ...row('D-1', '2026-01-05'), Due: '2026-01-20', Verified: 'true' }])
  const { toCome } = await rehearsed(context, id)
  expect(toCome.map(({ row, projection }) => [row.sheetDueOn, projection.dueOn])).toEqual([
    ['2026-01-20', '2026-02-04'],
  ])
  await importSheet(context, id)
  const [reference = ''] = await referencesOf(context, id)
  const { row: request, file } = await theCase(context, reference)
  expect(request).toMatchObject({
    receivedOn: '2026-01-05',
    dueOn: '2026-02-04',
    channel: 'imported',
    state: 'open',
    identity: 'not-decided',
  })
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'noteWritten'])
  expect(await letters(context, reference)).toEqual([])
  await undoImport(context, id)
})

test('C13: formulas and HTML are kept letter by letter, and lie sealed', async () => {
  const formula = '=HYPERLINK("http://evil.example","x")<script>alert(1)</script>'
  const id = await sheetWith(context, desk.form, [{ ...row('E-1', '2026-10-01'), Notes: formula }])
  expect((await rehearsed(context, id)).toCome[0]?.row.notes).toContain(`Notes: ${formula}`)
  await importSheet(context, id)
  const tables = await allTables(context)
  expect(tables.filter(({ text }) => /evil\.example|amina\.diallo@/u.test(text))).toEqual([])
  await undoImport(context, id)
})

test('a closed row comes in closed, on its day and with its outcome, and its history is whole', async () => {
  const id = await sheetWith(context, desk.form, [
    { ...row('F-1', '2026-01-05'), Right: 'Erasure', Closed: '2026-01-30', Outcome: 'granted' },
  ])
  await importSheet(context, id)
  const [reference = ''] = await referencesOf(context, id)
  const { row: request } = await theCase(context, reference)
  expect(request).toMatchObject({ state: 'closed', closedOn: '2026-01-30', receivedOn: '2026-01-05' })
  const chain = await readChain(context, reference)
  expect(verifyChain(chain)).toEqual({ intact: true })
  expect(chain.map(({ type, on }) => [type, on])).toEqual([
    ['received', '2026-01-05'],
    ['noteWritten', '2026-11-20'],
    ['rightDecided', '2026-01-30'],
    ['rightDone', '2026-01-30'],
    ['closedBeforeImport', '2026-01-30'],
  ])
  await undoImport(context, id)
})

async function counted(): Promise<unknown> {
  const { rows } = await context.db.execute(sql`
    select (select count(*)::int from requests) as requests, (select count(*)::int from events) as events,
      (select count(*)::int from dossiers) as dossiers, (select count(*)::int from imported_rows) as known`)
  return rows
}

/** The number 1001 is given: after 850 the second hundred of rows meets it, when the first has been written. */
async function lastReferenceIs(last: number): Promise<void> {
  await context.db.execute(
    sql`insert into reference_numbers (year, last) values (2026, ${last}) on conflict (year) do update set last = ${last}`,
  )
}
