import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Database } from './client'

/** A select of columns by name, none of which is an object of its own. */
type Read = SQLWrapper & { readonly _: { readonly selectedFields: object; readonly result: readonly unknown[] } }

type Reads = Record<string, Read>

type Found<Each extends Reads> = { [Name in keyof Each]: Each[Name]['_']['result'] }

type Decoder = { mapFromDriverValue: (value: unknown) => unknown }

type Prepared = { execute: (values: Record<string, unknown>) => Promise<unknown[]>; columns: Record<string, Columns> }

type Columns = [name: string, decoder: Decoder][]

const preparedBy = new WeakMap<Database, LRUCache<string, Prepared>>()

/**
 * Several selects that do not need one another, in one statement: one way to the server and back, and all of one moment. It is put
 * together once for each `key`, which must say what the selects say, but for the placeholders that `values` fill.
 */
export async function inOneStatement<Each extends Reads>(
  db: Database,
  key: string,
  reads: () => Each,
  values: Record<string, unknown> = {},
): Promise<Found<Each>> {
  const known = preparedBy.get(db) ?? new LRUCache<string, Prepared>({ max: 200 })
  preparedBy.set(db, known)
  const statement = known.get(key) ?? prepared(db, reads())
  known.set(key, statement)
  const [found] = (await statement.execute(values)) as Record<string, unknown[][]>[]
  if (!found) throw new Error('A statement of many selects gave no row')
  const decoded = Object.entries(statement.columns).map(([name, columns]) => [
    name,
    found[name]?.map((row) => decode(columns, row)),
  ])
  return Object.fromEntries(decoded) as Found<Each>
}

function prepared(db: Database, reads: Reads): Prepared {
  const rows = Object.entries(reads).map(([name, read]) => [name, rowsOf(read)])
  const columns = Object.entries(reads).map(([name, read]) => [name, columnsOf(read)])
  const statement = db
    .select(Object.fromEntries(rows) as Record<string, SQL<unknown[][]>>)
    .from(sql`(values (1)) as once`)
    .prepare('')
  return {
    execute: (values) => statement.execute(values),
    columns: Object.fromEntries(columns) as Record<string, Columns>,
  }
}

/** The rows of a select as lists of their values, since two columns may have one name. */
function rowsOf(read: Read): SQL<unknown[][]> {
  const names = columnsOf(read).map((_, index) => sql.raw(`c${index}`))
  const list = sql.join(names, sql`, `)
  return sql`(select coalesce(json_agg(json_build_array(${list})), '[]') from ${read} as each(${list}))`
}

function columnsOf({ _: { selectedFields } }: Read): Columns {
  return Object.entries(selectedFields).map(([name, field]) => [name, decoderOf(field)])
}

/** Drizzle's columns decode themselves; what is written in SQL names its decoder. */
function decoderOf(field: unknown): Decoder {
  const known = typeof field === 'object' && field !== null && 'decoder' in field ? field.decoder : field
  if (typeof known === 'object' && known !== null && 'mapFromDriverValue' in known) return known as Decoder
  throw new Error('A select in one statement with others has columns alone')
}

function decode(columns: Columns, row: unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(([name, decoder], index) => {
      const value = row[index] ?? null
      return [name, value === null ? null : decoder.mapFromDriverValue(value)]
    }),
  )
}
