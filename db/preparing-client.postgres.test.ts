import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction, type Transaction } from './client'
import { referenceNumbers } from './schema'
import { testDatabase, type TestDatabase } from './testing/database'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(async () => database.close())

test('what comes a third time on a connection is prepared, once, and finds what it found before', async () => {
  await transaction(database.db, async (tx) => {
    await tx.insert(referenceNumbers).values([
      { year: 2031, last: 7 },
      { year: 2032, last: 9 },
    ])
    const prepared: number[] = []
    const found: (number | undefined)[] = []
    for (const year of [2031, 2032, 2031, 2032, 2033]) {
      found.push((await tx.select().from(referenceNumbers).where(eq(referenceNumbers.year, year)))[0]?.last)
      prepared.push(await preparedOf(tx, 'select "year"'))
    }
    expect(found).toEqual([7, 9, 7, 9, undefined])
    expect(prepared).toEqual([0, 0, 1, 1, 1])
  })
})

test('a fault in what is prepared is told as any other, and the next one is answered', async () => {
  const divided = async (by: number) =>
    transaction(database.db, (tx) => tx.execute(sql`select 12 / ${by}::int as ratio`))
  for (const by of [1, 2, 3]) expect((await divided(by)).rows).toEqual([{ ratio: 12 / by }])
  await expect(divided(0)).rejects.toMatchObject({ cause: { code: '22012' } })
  expect((await divided(4)).rows).toEqual([{ ratio: 3 }])
})

test('a connection has no more than two hundred prepared', async () => {
  await transaction(database.db, async (tx) => {
    for (let column = 0; column < 210; column += 1)
      for (let time = 0; time < 3; time += 1)
        await tx.execute(sql`select ${time}::int as ${sql.identifier(`limit_${column}`)}`)
    expect(await preparedOf(tx, 'select $1::int as "limit_')).toBeLessThanOrEqual(200)
    expect(await preparedOf(tx, 'select $1::int as "limit_')).toBeGreaterThan(150)
  })
})

/** How many statements the connection has prepared that begin so. */
async function preparedOf(tx: Transaction, beginning: string): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_prepared_statements where starts_with(statement, ${beginning})`,
  )
  return rows[0]?.count ?? -1
}
