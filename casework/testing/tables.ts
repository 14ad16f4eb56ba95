import { sql } from 'drizzle-orm'
import type { Context } from '../context'

/** Every table with its rows as text. */
export async function allTables({ db }: Context): Promise<{ name: string; text: string }[]> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  return Promise.all(
    rows.map(async ({ name }) => {
      const found = await db.execute(sql`select to_jsonb(t) as row from ${sql.identifier(name)} t`)
      return { name, text: JSON.stringify(found.rows) }
    }),
  )
}

/** A word as it is, and as it would stand in bytes that nobody sealed. */
export function formsOf(word: string): string[] {
  return [word, Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64').slice(0, 16)]
}

/** The names of the tables in which one of these texts stands, whatever its case. */
export async function tablesWith(context: Context, texts: readonly string[]): Promise<string[]> {
  const tables = await allTables(context)
  const holds = (text: string) => texts.some((each) => text.toLowerCase().includes(each.toLowerCase()))
  return tables
    .filter(({ text }) => holds(text))
    .map(({ name }) => name)
    .sort()
}
