import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRedating, listRedatingLines } from '@/db/queries/redatings'
import { controllerRules, lawEditions, redatings, requests } from '@/db/schema'
import { readEntry } from '@/db/queries/dossier'
import type { SealedLetter } from '@/emails/sealed-letter'
import { adoptRule } from './adopt-rule'
import { confirmRedating } from './confirm-redating'
import { correctReceiptDay } from './correct-receipt-day'
import { decideRight } from './decide-right'
import { nextBatch, runRedating } from './run-redating'
import { aRequest, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk({ promiseDays: 60 })
})
afterAll(async () => desk.close())

const because = 'The office is closed.'

test('what changed after the review is not moved: it goes on a second list, and is moved once that was reviewed', async () => {
  const asReviewed = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-05' })
  const corrected = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-05' })
  const corrects = { receivedOn: '2026-03-09', because: 'The postmark says so.' }
  const first = await adopt('2026-04-07 Office closed\n2026-04-09 Office closed')
  await runRedating(desk.context, first)
  await confirmRedating(admin(), first, { because })
  await desk.does('2026-03-10', correctReceiptDay, corrected, corrects)
  const dueBefore = await dueOn(corrected)
  await runRedating({ ...desk.context, today: '2026-03-20' }, first)
  expect(await dueOn(asReviewed)).toBe('2026-04-08')
  expect(await dueOn(corrected)).toBe(dueBefore)

  const second = await findRedating(desk.context.db, desk.form.admin, desk.form.controllerId)
  expect(second).toMatchObject({ state: 'preparing', total: 1 })
  await runRedating(desk.context, second?.id ?? '')
  const { lines } = await listRedatingLines(desk.context.db, desk.form.admin, second?.id ?? '')
  expect(lines).toMatchObject([{ reference: corrected, fromOn: dueBefore, toOn: '2026-04-10' }])
  expect(await confirmRedating(admin(), second?.id ?? '', { because })).toEqual({ ok: true })
  await runRedating({ ...desk.context, today: '2026-03-20' }, second?.id ?? '')
  expect(await dueOn(corrected)).toBe('2026-04-10')
})

test('a newer rule ends a re-dating that is under way; what it moved stays, and all are on the new list', async () => {
  const ask = () => aRequest(desk.context, desk.form, { receivedOn: '2026-05-04' })
  const references = [await ask(), await ask()]
  const older = await adopt('2026-06-04 Office closed')
  await runRedating(desk.context, older)
  await confirmRedating(admin(), older, { because })
  const world = { ...desk.context, today: '2026-05-20' as const }
  while ((await days(references)).every((day) => day === '2026-06-04')) await nextBatch(world, older, 1)
  const newer = await adopt('2026-06-04 Office closed\n2026-06-05 Moving house')
  await runRedating(world, older)
  expect((await days(references)).sort()).toEqual(['2026-06-04', '2026-06-05'])
  expect(await stateOf(older)).toBe('superseded')
  await runRedating(world, newer)
  const { lines } = await listRedatingLines(desk.context.db, desk.form.admin, newer)
  expect(lines.filter(({ reference }) => references.includes(reference))).toHaveLength(2)
})

test('one request that cannot be computed is set aside on the list and keeps its days; the others go on', async () => {
  const ask = () => aRequest(desk.context, desk.form, { receivedOn: '2026-07-06' })
  const [broken, sound] = [await ask(), await ask()]
  await desk.does('2026-07-07', decideRight, sound, refusal)
  await desk.does('2026-07-07', correctReceiptDay, sound, {
    receivedOn: '2026-07-07',
    because,
    certainOf: '2026-07-07',
  })
  const id = await adopt('2026-08-07 Office closed')
  const faults: string[] = []
  const world = {
    ...desk.context,
    today: '2026-07-20' as const,
    report: (fault: unknown) => faults.push(String(fault)),
  }
  await breakHistory(broken)
  await runRedating(world, id)
  const { lines } = await listRedatingLines(desk.context.db, desk.form.admin, id)
  expect(lines.find(({ reference }) => reference === broken)?.because).toEqual(['failed'])
  expect(faults).toHaveLength(1)
  await confirmRedating(admin(), id, { because })
  await runRedating(world, id)
  expect(await dueOn(sound)).toBe('2026-08-10')
  expect(await propsOf(sound)).toEqual({ oldDueOn: null, nothingRefused: false })
})

const refusal = { right: 'access', decision: 'refused', ground: 'rights-of-others', because: 'They name a neighbour.' }

/** Judged by a law of which nothing can be read. */
async function breakHistory(reference: string) {
  const { db } = desk.context
  const [row] = await db.select({ id: requests.id }).from(requests).where(eq(requests.reference, reference))
  await db
    .update(requests)
    .set({ ruleId: await ruleWithoutLaws() })
    .where(eq(requests.id, row?.id ?? ''))
}

/** An older rule whose edition is no list of laws, as after a fault of the disk. */
async function ruleWithoutLaws(): Promise<string> {
  const { db } = desk.context
  await db.insert(lawEditions).values({ id: 'broken', laws: [{ id: 'eu-gdpr' }] as never })
  const [rule] = await db.select().from(controllerRules).orderBy(controllerRules.version).limit(1)
  if (!rule) throw new Error('No rule')
  const { id: _id, ...rest } = rule
  const broken = { ...rest, version: 0, lawEditionId: 'broken' }
  const [kept] = await db.insert(controllerRules).values(broken).returning({ id: controllerRules.id })
  return kept?.id ?? ''
}

async function propsOf(reference: string) {
  const { entryId } = await theLetter(desk.context, reference, 'day-changed')
  const { dossier } = (await theCase(desk.context, reference)).file
  return (await readEntry<SealedLetter>(desk.context.db, desk.context.keyring, dossier, entryId ?? ''))?.props
}

const admin = () => ({ ...desk.context, actor: desk.form.admin })

async function adopt(ownHolidays: string): Promise<string> {
  const berlin = { regimes: ['eu-gdpr'], holidayCountry: 'DE-BE', timeZone: 'Europe/Berlin' }
  const promise = { promiseStart: 'receipt', promiseDays: 60, afterExtension: 'ends' }
  const adopted = await adoptRule(admin(), desk.form.controllerId, { ...berlin, ...promise, ownHolidays })
  if (!adopted.ok) throw new Error(JSON.stringify(adopted.problems))
  return adopted.redatingId ?? ''
}

async function dueOn(reference: string) {
  return (await theCase(desk.context, reference)).row.dueOn
}

async function days(references: string[]) {
  return Promise.all(references.map(dueOn))
}

async function stateOf(id: string) {
  const [row] = await desk.context.db.select().from(redatings).where(eq(redatings.id, id))
  return row?.state
}
