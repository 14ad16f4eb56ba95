import { readFile } from 'node:fs/promises'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countSuppressions, latestSuppressions, suppressedBy } from '@/db/queries/suppressions'
import { journal, requests, suppressions } from '@/db/schema'
import { suppressionHash } from '@/db/sealing/suppression-hash'
import { answerRoutineObjection } from './answer-routine-objection'
import { catchUp } from './catch-up'
import { changeContact } from './change-contact'
import { checkSuppression } from './check-suppression'
import { checkSuppressions } from './check-suppressions'
import { NotFound } from './errors'
import { exportSuppressions } from './export-suppressions'
import { forgetRequest } from './forget-request'
import { importSuppressions } from './import-suppressions'
import { removeSuppression } from './remove-suppression'
import { aController, aStaffMember, type StaffActor } from './testing/a-controller'
import { aRequest, leaves, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { formsOf, tablesWith } from './testing/tables'

const canary = 'Marigoldquetzal'
const amina = { name: `Amina ${canary}`, email: `${canary}@example.org`, telephone: '+44 20 7946 0018' }

let desk: Desk
let manager: StaffActor
let reference: string

beforeAll(async () => {
  desk = await aDesk()
  manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  reference = await aRequest(desk.context, desk.form, { ...amina, rights: ['marketing-objection'] })
  const moved = { email: 'moved@example.org', telephone: '030 123456', because: 'She called.' }
  await desk.does('2026-03-06', changeContact, reference, moved)
})

afterAll(async () => desk.close())

test('an objection that is carried out keeps who is not to be written to, and forgetting the request leaves it', async () => {
  expect(await found(amina.email)).toEqual([])
  await desk.does('2026-03-09', answerRoutineObjection, reference, { on: '2026-03-06', text: 'We have stopped.' })
  await leaves(desk.context, reference, 'answer-ready', '2026-03-09')
  const forget = { because: 'not-needed', confirmed: 'yes' }
  await desk.does('2026-03-10', forgetRequest, reference, forget, desk.form.admin)
  const forgotten = (await theCase(desk.context, reference)).file
  expect(forgotten.dossier.wrappedKey).toBeNull()
  const entry = { right: 'marketing-objection', sinceOn: '2026-03-06', reference }
  expect(await found(`  ${amina.email.toUpperCase()}`)).toMatchObject([{ kind: 'email', ...entry }])
  expect(await found('0044 (0)20 7946 0018')).toMatchObject([{ kind: 'telephone', ...entry }])
  expect(await found('moved@example.org')).toMatchObject([entry])
  expect(await found('+49 30 123456')).toMatchObject([entry])
  expect(await tablesWith(desk.context, [...formsOf(canary), '79460018'])).toEqual([])
})

test('a list is looked through by row, and given back without being kept', async () => {
  const sheet = sheetOf(
    ['name', 'contact', 'Handynummer', 'customer'],
    [
      ['Tomáš', 'tomas@example.org', '', '44 20 7946 0018'],
      ['Amina', amina.email, '', 'x'],
      ['Amina', '', '+44 20 7946 0018', ''],
      ['', '', '', ''],
    ],
  )
  const says = await checkSuppressions(as(manager), list(), sheet)
  expect(says.map((entry) => entry?.sinceOn ?? null)).toEqual([null, '2026-03-06', '2026-03-06', null])
  const entries = await exportSuppressions(as(manager), desk.form.controllerId)
  expect(entries.map(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toEqual([true, true, true, true])
  expect(JSON.stringify(entries)).not.toMatch(/example\.org|79460018/)
})

test('a list kept elsewhere is taken over as hashes, once, and all or none', async () => {
  const sheet = sheetOf(
    ['name', 'e-mail'],
    [
      ['Ruth', 'ruth@example.org'],
      ['Again', 'RUTH@example.org'],
      ['nobody', ''],
    ],
  )
  const take = (on: string, actor = manager) => {
    const input = { right: 'marketing-objection', on }
    return importSuppressions({ ...as(actor), today: '2026-03-20' }, list(), input, sheet)
  }
  expect(await take('2026-03-21')).toMatchObject({ problems: [{ code: 'day-in-the-future', field: 'on' }] })
  await expect(take('2026-01-05', desk.handler)).rejects.toThrow(NotFound)
  expect(await found('ruth@example.org')).toEqual([])
  expect(await take('2026-01-05')).toEqual({ ok: true, kept: 1, without: 1 })
  expect(await take('2026-02-05')).toEqual({ ok: true, kept: 0, without: 1 })
  expect(await found('ruth@example.org')).toMatchObject([{ sinceOn: '2026-01-05', reference: null }])
  expect(await tablesWith(desk.context, ['ruth@example.org'])).toEqual([])
})

test('who looked is in the journal, and for whom is not', async () => {
  const rows = await desk.context.db.select().from(journal).where(eq(journal.what, 'suppression-checked'))
  expect(rows.length).toBeGreaterThan(3)
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([manager.userId]))
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${canary}|79460018|tomas`, 'i'))
})

test('nobody looks who may not: a handler, an auditor, or who manages elsewhere', async () => {
  const auditor = await aStaffMember(desk.context, desk.form, { role: 'auditor' })
  const { admin: stranger } = await aController(desk.context)
  for (const actor of [desk.handler, auditor, stranger]) {
    const { controllerId } = desk.form
    await expect(checkSuppression(as(actor), list(), { address: amina.email })).rejects.toThrow(NotFound)
    await expect(checkSuppressions(as(actor), list(), sheetOf(['e-mail'], [[amina.email]]))).rejects.toThrow(NotFound)
    await expect(exportSuppressions(as(actor), controllerId)).rejects.toThrow(NotFound)
    expect(await latestSuppressions(desk.context.db, actor, controllerId, 10)).toEqual([])
    expect(await countSuppressions(desk.context.db, actor, controllerId)).toEqual([])
    const { hash = '' } = suppressionHash(desk.context.keyring, list(), amina.email) ?? {}
    expect(await suppressedBy(desk.context.db, actor, controllerId, [hash])).toEqual([])
  }
})

test('who agrees again is taken off with day and reason, which stay; a later objection counts anew', async () => {
  const [entry] = await found(amina.email)
  const remove = (input: object, actor = manager) => {
    const target = { controllerId: desk.form.controllerId, timeZone: 'Europe/Berlin', id: entry?.id ?? '' }
    return removeSuppression({ ...as(actor), today: '2026-04-01' }, target, input)
  }
  expect(await remove({ on: '2026-03-30' })).toMatchObject({ problems: [{ code: 'choose-a-reason' }] })
  const early = { because: 'agreed-again', on: '2026-03-01' }
  expect(await remove(early)).toMatchObject({ problems: [{ code: 'day-before-receipt' }] })
  await expect(remove({ because: 'agreed-again', on: '2026-03-30' }, desk.handler)).rejects.toThrow(NotFound)
  expect(await remove({ because: 'agreed-again', on: '2026-03-30' })).toEqual({ ok: true })
  expect(await found(amina.email)).toEqual([])
  const kept = await desk.context.db
    .select()
    .from(suppressions)
    .where(eq(suppressions.id, entry?.id ?? ''))
  expect(kept).toMatchObject([{ removedOn: '2026-03-30', removedBecause: 'agreed-again' }])
  const again = await aRequest(desk.context, desk.form, { ...amina, rights: ['marketing-objection'] })
  await desk.does('2026-04-02', answerRoutineObjection, again, { on: '2026-04-02', text: 'We have stopped.' })
  expect(await found(amina.email)).toMatchObject([{ sinceOn: '2026-04-02' }])
})

test('of whoever objects for somebody else only the addresses of that person are kept', async () => {
  const forMariam = {
    askedFor: 'represented',
    subjectName: 'Mariam Diallo',
    subjectKnownAs: 'mariam@example.org',
  } as const
  const asked = { ...forMariam, rights: ['marketing-objection' as const], email: 'ruth.okafor@example.org' }
  const other = await aRequest(desk.context, desk.form, asked)
  await desk.does('2026-03-09', answerRoutineObjection, other, { on: '2026-03-09', text: 'We have stopped.' })
  expect(await found('ruth.okafor@example.org')).toEqual([])
  expect(await found('mariam@example.org')).toMatchObject([{ sinceOn: '2026-03-09', reference: other }])
})

test('who objected before there was a list is on it after an upgrade, and who was taken off stays off', async () => {
  const { db, keyring } = desk.context
  const asked = { rights: ['marketing-objection' as const], email: 'before@example.org' }
  const earlier = await aRequest(desk.context, desk.form, asked)
  await desk.does('2026-03-09', answerRoutineObjection, earlier, { on: '2026-03-09', text: 'We have stopped.' })
  const open = await aRequest(desk.context, desk.form, asked)
  const [before, since] = [(await theCase(desk.context, earlier)).row, (await theCase(desk.context, open)).row]
  const ofBefore = { requestId: null, hash: sql`'gone ' || ${suppressions.hash}` }
  await db.update(suppressions).set(ofBefore).where(eq(suppressions.requestId, before.id))
  await db.update(requests).set({ targetOn: null, queueOn: '2026-04-07' }).where(eq(requests.id, since.id))
  await db.execute(sql.raw(await readFile('db/migrations/0046_counted-and-projected-anew.sql', 'utf8')))
  const world = { db, keyring, report: (fault: unknown) => expect(fault).toBeUndefined() }
  await catchUp(world)
  expect(await found('before@example.org')).toMatchObject([{ sinceOn: '2026-03-09', reference: earlier }])
  const { targetOn, queueOn, version, updatedAt } = (await theCase(desk.context, open)).row
  expect({ targetOn, queueOn }).toEqual({ targetOn: '2026-03-09', queueOn: '2026-03-09' })
  expect({ version, updatedAt }).toEqual({ version: since.version, updatedAt: since.updatedAt })
  const [entry] = await found('before@example.org')
  const target = { controllerId: desk.form.controllerId, timeZone: 'Europe/Berlin', id: entry?.id ?? '' }
  await removeSuppression({ ...as(manager), today: '2026-04-01' }, target, { because: 'mistake', on: '2026-03-30' })
  await db.update(requests).set({ figuresEdition: null })
  await catchUp(world)
  expect(await found('before@example.org')).toEqual([])
})

function list() {
  return { id: desk.form.controllerId, country: 'DE', timeZone: 'Europe/Berlin' }
}

function sheetOf(header: string[], rows: string[][]) {
  return { header, rows: rows.map((cells, place) => ({ line: place + 2, cells })) }
}

async function found(address: string) {
  const outcome = await checkSuppression(as(manager), list(), { address })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.found
}

function as(actor: StaffActor) {
  return { ...desk.context, actor }
}
