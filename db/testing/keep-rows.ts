import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '../client'

/** Keeps very many rows in one statement with one parameter; columns that the first row does not name take their default. */
export async function keepRows<Table extends PgTable>(
  db: Database | Transaction,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.entries(getTableColumns(table)).filter(([key]) => key in first)
  const columns = names.map(([key, { name }]) => [key, toSnakeCase(name)] as const)
  const texts = rows.map((row) => Object.fromEntries(columns.map(([key, name]) => [name, plain(row[key as never])])))
  const target = sql.identifier(getTableName(table))
  const list = sql.join(
    columns.map(([, name]) => sql.identifier(name)),
    sql`, `,
  )
  const given = sql`json_populate_recordset(null::${target}, ${JSON.stringify(texts)}::json)`
  await db.execute(sql`insert into ${target} (${list}) select ${list} from ${given}`)
}

function plain(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value
}
