import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction, within } from '@/db/client'
import { readRequester } from '@/db/queries/dossier'
import { databaseNow } from '@/db/queries/now'
import { requests } from '@/db/schema'
import { system } from '@/domain/policies/actor'
import { changeContact } from './change-contact'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { writeNote } from './write-note'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('what waited for somebody else’s work on the request happened after that work', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const { db, keyring, origin } = desk.context
  const context = { db, keyring, origin, actor: desk.handler }
  const work: Promise<unknown>[] = []
  const workedAt = await transaction(db, async (tx) => {
    await tx.select().from(requests).where(eq(requests.reference, reference)).for('update')
    work.push(writeNote(context, { reference }, { text: 'Called back.' }))
    await somebodyWaits()
    return databaseNow(db)
  })
  await Promise.all(work)
  const note = (await theCase(desk.context, reference)).file.history.at(-1)
  expect(note?.type).toBe('noteWritten')
  expect(Date.parse(note?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(workedAt))
})

test('of two changes of contact the one made last counts, whichever transaction began first', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const context = { ...desk.context, actor: desk.handler, today: '2026-03-09' as const }
  const change = async (db: typeof context.db, telephone: string) =>
    changeContact({ ...context, db }, { reference }, { telephone, because: 'She telephoned.' })
  await transaction(context.db, async (tx) => {
    await tx.execute(sql`select 1`)
    expect((await change(context.db, '+49 30 1111111')).ok).toBe(true)
    expect((await change(within(tx), '+49 30 2222222')).ok).toBe(true)
  })
  const { file } = await theCase(desk.context, reference)
  const read = await readRequester(context.db, context.keyring, system('test'), file)
  expect(read?.requester.telephone).toBe('+49 30 2222222')
})

async function somebodyWaits(): Promise<void> {
  const { rows } = await desk.context.db.execute<{ waiting: number }>(
    sql`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  if (rows[0]?.waiting !== 1) await somebodyWaits()
}
