import { sql } from 'drizzle-orm'
import { storedRequests } from '@/db/queries/export'
import { findImport } from '@/db/queries/imports'
import { type Sheet, sheetOf } from '@/domain/imports/sheet'
import { system } from '@/domain/policies/actor'
import type { Context } from '../context'
import { rehearseImport } from '../imports/rehearse-import'
import { startImport } from '../imports/start-import'
import type { TestController } from './a-controller'

/** The columns of a small register. */
export const columnsOfSheet = [
  'Ref',
  'Received',
  'Name',
  'E-mail',
  'Right',
  'Due',
  'Closed',
  'Outcome',
  'Verified',
  'Notes',
]

/** Cells by the names of their columns; what is not named is empty. */
export type Row = Record<string, string>

/** Amina's request for access, under an own number, on a day as somebody wrote it. */
export function row(ref: string, received: string): Row {
  return { Ref: ref, Received: received, Name: 'Amina Diallo', 'E-mail': 'amina.diallo@example.org', Right: 'Access' }
}

export function aSheet(rows: readonly Row[]): Sheet {
  const cells = rows.map((each, place) => ({ line: place + 2, cells: columnsOfSheet.map((name) => each[name] ?? '') }))
  const sheet = sheetOf({ kind: 'xlsx' }, [{ line: 1, cells: columnsOfSheet }, ...cells])
  if (Array.isArray(sheet)) throw new Error(JSON.stringify(sheet))
  return sheet
}

/** Keeps a sheet as an upload does, and gives the id of its import. */
export async function sheetWith(context: Context, form: TestController, rows: readonly Row[]): Promise<string> {
  return (await startImport(context, form.controllerId, aSheet(rows))).importId
}

export async function rehearsed(context: Context, id: string) {
  const found = await findImport(context.db, context.actor, id)
  if (!found) throw new Error('No such import')
  return rehearseImport(context.db, context, found)
}

/** The references that an import gave out, in their order. */
export async function referencesOf({ db }: Context, id: string): Promise<string[]> {
  const { rows } = await db.execute<{ reference: string }>(
    sql`select reference from requests where import_id = ${id} order by number`,
  )
  return rows.map(({ reference }) => reference)
}

/** Everything that `npm run export` reads, as one text. */
export async function exported({ db }: Context): Promise<string> {
  const all: string[] = []
  for await (const stored of storedRequests(db, system('export'), { sealed: true })) all.push(JSON.stringify(stored))
  return all.join('\n')
}
