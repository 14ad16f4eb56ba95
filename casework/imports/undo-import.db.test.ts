import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findImport } from '@/db/queries/imports'
import { destroyExpired } from '@/db/writes/expired'
import type { Context } from '../context'
import { NotFound } from '../errors'
import { aStaffMember } from '../testing/a-controller'
import { theCase } from '../testing/a-request'
import { aSheet, columnsOfSheet, exported, referencesOf, row, sheetWith } from '../testing/a-sheet'
import { aDesk, type Desk } from '../testing/desk'
import { writeNote } from '../write-note'
import { importSheet } from './import-sheet'
import { mendRows, planColumns } from './plan-import'
import { startImport } from './start-import'
import { undoImport } from './undo-import'

let desk: Desk
let context: Context

beforeAll(async () => {
  desk = await aDesk()
  context = { ...desk.context, actor: desk.form.admin, today: '2026-11-20' }
})

afterAll(async () => desk.close())

test('an import that is undone leaves the export as it was, and nothing of the people', async () => {
  const kept = await sheetWith(context, desk.form, [row('G-1', '2026-10-01')])
  await importSheet(context, kept)
  const before = await exported(context)
  const id = await sheetWith(context, desk.form, [
    row('G-2', '2026-10-02'),
    { ...row('G-3', '2026-01-02'), Closed: '2026-01-20' },
  ])
  await importSheet(context, id)
  expect(await exported(context)).not.toEqual(before)
  expect(await undoImport(context, id)).toEqual({ ok: true, undone: 2 })
  expect(await undoImport(context, id)).toEqual({ ok: true, undone: 0 })
  expect(await exported(context)).toEqual(before)
  expect(await importSheet(context, await sheetWith(context, desk.form, [row('G-2', '2026-10-02')]))).toMatchObject({
    added: 1,
    already: 0,
  })
})

test('an import on which somebody has worked stays, and the request is named', async () => {
  const id = await sheetWith(context, desk.form, [row('H-1', '2026-10-01'), row('H-2', '2026-10-02')])
  await importSheet(context, id)
  const [reference = ''] = await referencesOf(context, id)
  await writeNote(context, { reference }, { text: 'Looked at it' })
  expect(await undoImport(context, id)).toEqual({
    ok: false,
    problems: [{ code: 'worked-on', params: { count: 1, references: reference } }],
  })
})

test('a row without a day of receipt comes in on the day that somebody gives, or not at all', async () => {
  const id = await sheetWith(context, desk.form, [row('I-1', ''), row('I-2', '')])
  expect(await mendRows(context, id, { leaveOut: [3], receivedOn: [[2, '2026-11-21']] })).toMatchObject({
    problems: [{ code: 'day-in-the-future', field: 'day-2' }],
  })
  await mendRows(context, id, { leaveOut: [3], receivedOn: [[2, '2026-11-02']] })
  expect(await importSheet(context, id)).toEqual({ ok: true, added: 1, already: 0, leftOut: 1 })
  expect((await theCase(context, (await referencesOf(context, id))[0] ?? '')).row.receivedOn).toBe('2026-11-02')
})

test('two columns cannot be the same, and one must say when', async () => {
  const id = await sheetWith(context, desk.form, [row('J-1', '2026-10-01')])
  const columns = columnsOfSheet.map(() => 'ignore')
  expect(await planColumns(context, id, columns)).toMatchObject({ problems: [{ code: 'no-received-column' }] })
  expect(await planColumns(context, id, ['received-on', 'received-on', ...columns.slice(2)])).toMatchObject({
    problems: [{ code: 'column-twice', field: 'column-1' }],
  })
})

test('a handler, an auditor and a stranger import nothing and find no import', async () => {
  const id = await sheetWith(context, desk.form, [row('K-1', '2026-10-01')])
  for (const role of ['handler', 'auditor'] as const) {
    const actor = await aStaffMember(context, desk.form, { role })
    await expect(importSheet({ ...context, actor }, id)).rejects.toThrow(NotFound)
    await expect(
      startImport({ ...context, actor }, desk.form.controllerId, aSheet([row('K-2', '2026-10-01')])),
    ).rejects.toThrow(NotFound)
    expect(await findImport(context.db, actor, id)).toBeUndefined()
  }
})

test('a sheet that nobody imports is destroyed after a day', async () => {
  const id = await sheetWith(context, desk.form, [row('L-1', '2026-10-01')])
  await context.db.execute(sql`update imports set expires_at = now() - interval '1 minute' where id = ${id}`)
  expect(await findImport(context.db, context.actor, id)).toBeUndefined()
  await destroyExpired(context.db)
  const { rows } = await context.db.execute(sql`select dossier_id from imports where id = ${id}`)
  expect(rows).toEqual([{ dossier_id: null }])
})
