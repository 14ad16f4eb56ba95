import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { inOneStatement } from './in-one-statement'
import { controllers, memberships } from './schema'

let house: TestHouse
let form: TestController
beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
})
afterAll(async () => house.close())

test('each select gives what it gives by itself: days, moments, lists and nothing, in its own order', async () => {
  const { db } = house.context
  const reads = () => ({
    whole: db.select().from(controllers).where(eq(controllers.id, form.controllerId)),
    values: db
      .select({
        day: sql<string>`'2026-03-06'::date`,
        at: sql<string>`'2026-03-06T08:00:00+01'::timestamptz`.mapWith(memberships.since),
        names: sql<string[]>`array['Ruth', 'Amina']`,
        nothing: sql<null>`null`,
        number: sql<number>`n`,
      })
      .from(sql`(values (3), (1), (2)) as given(n)`)
      .orderBy(sql`n`),
    none: db
      .select({ id: controllers.id })
      .from(controllers)
      .where(sql`false`),
  })
  const row = { day: '2026-03-06', at: '2026-03-06T07:00:00.000Z', names: ['Ruth', 'Amina'], nothing: null }
  expect(await inOneStatement(db, 'kinds', reads)).toEqual({
    whole: await reads().whole,
    values: [1, 2, 3].map((number) => ({ ...row, number })),
    none: [],
  })
})

test('it is put together once for a key, and its placeholders are filled anew each time', async () => {
  const { db } = house.context
  let times = 0
  const ask = async (word: string) =>
    inOneStatement(
      db,
      'placeholder',
      () => {
        times += 1
        return {
          said: db.select({ word: sql<string>`${sql.placeholder('word')}::text` }).from(sql`(values (1)) as once`),
        }
      },
      { word },
    )
  expect(await ask('first')).toEqual({ said: [{ word: 'first' }] })
  expect(await ask('second')).toEqual({ said: [{ word: 'second' }] })
  expect(times).toBe(1)
})
