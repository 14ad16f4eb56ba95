import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRedating, listRedatingLines } from '@/db/queries/redatings'
import { journal } from '@/db/schema'
import type { Day } from '@/domain/calendar/days'
import { adoptRule } from './adopt-rule'
import { confirmRedating } from './confirm-redating'
import { correctLaw } from './correct-law'
import { nextBatch, runRedating } from './run-redating'
import { runTick } from './run-tick'
import { aController, aStaffMember, type TestController } from './testing/a-controller'
import { aRequest, letters, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { writeNote } from './write-note'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const berlin = {
  regimes: ['eu-gdpr'],
  holidayCountry: 'DE-BE',
  timeZone: 'Europe/Berlin',
  promiseStart: 'receipt',
  promiseDays: 60,
  afterExtension: 'ends',
}
const closedOnTuesday = { ...berlin, ownHolidays: '2026-04-07 Office closed' }
const because = 'The office is closed on the Tuesday after Easter.'

/** GDPR Art. 12(3), Reg. 1182/71 Art. 3(4): 5 March → Sunday 5 April, Easter Monday, so Tuesday 7 April 2026. */
async function aDeskUnderTheLaw() {
  const form = await aController(house.context, { promiseDays: 60 })
  const admin = { ...house.context, actor: form.admin }
  const dueOn = async (reference: string) => (await theCase(house.context, reference)).row.dueOn
  return { form, admin, dueOn }
}

async function adopt(context: typeof house.context, { controllerId }: TestController, input: object) {
  const adopted = await adoptRule(context, controllerId, input)
  if (!adopted.ok) throw new Error(JSON.stringify(adopted.problems))
  return adopted.redatingId ?? ''
}

test('a new holiday moves no open request before its review, whatever is done meanwhile; a new one comes under it', async () => {
  const { form, admin, dueOn } = await aDeskUnderTheLaw()
  const open = await aRequest(house.context, form, { receivedOn: '2026-03-05' })
  await adopt(admin, form, closedOnTuesday)
  const noted = await writeNote({ ...admin, today: '2026-03-06' }, { reference: open }, { text: 'Looked at.' })
  expect(noted.ok).toBe(true)
  expect(await dueOn(open)).toBe('2026-04-07')
  const next = await aRequest(house.context, form, { receivedOn: '2026-03-05' })
  expect(await dueOn(next)).toBe('2026-04-08')
})

test('the review lists old and new day and why; confirmed, each history says so and the person is told a later day', async () => {
  const { form, admin, dueOn } = await aDeskUnderTheLaw()
  const moved = await aRequest(house.context, form, { receivedOn: '2026-03-05' })
  const unmoved = await aRequest(house.context, form, { receivedOn: '2026-03-09' })
  const id = await adopt(admin, form, closedOnTuesday)
  await runRedating(house.context, id)
  const { lines } = await listRedatingLines(house.context.db, form.admin, id)
  expect(lines).toMatchObject([{ reference: moved, fromOn: '2026-04-07', toOn: '2026-04-08', because: ['holidays'] }])

  expect(await confirmRedating(admin, id, { because })).toEqual({ ok: true })
  await runRedating({ ...house.context, today: '2026-03-20' }, id)
  expect(await dueOn(moved)).toBe('2026-04-08')
  expect(await redatedIn(moved)).toMatchObject([{ on: '2026-03-20', data: { from: '2026-04-07', to: '2026-04-08' } }])
  expect((await letters(house.context, moved)).map(({ kind }) => kind)).toContain('day-changed')

  expect(await redatedIn(unmoved)).toEqual([])
  expect(await dueOn(unmoved)).toBe('2026-04-09')
  const rules = await Promise.all([moved, unmoved].map(async (each) => (await theCase(house.context, each)).row.ruleId))
  expect(new Set(rules).size).toBe(1)
  expect(await findRedating(house.context.db, form.admin, form.controllerId)).toMatchObject({
    state: 'done',
    looked: 2,
    changed: 1,
    because,
  })
  const told = await house.context.db.select().from(journal)
  expect(told.map(({ what }) => what)).toEqual(expect.arrayContaining(['rule-adopted', 'redating-confirmed']))
})

test('a worker that dies over a batch leaves whole requests, and the next one goes on behind them', async () => {
  const { form, admin, dueOn } = await aDeskUnderTheLaw()
  const ask = async () => aRequest(house.context, form, { receivedOn: '2026-03-05' })
  const references = [await ask(), await ask(), await ask()]
  const id = await adopt(admin, form, closedOnTuesday)
  await runRedating(house.context, id)
  await confirmRedating(admin, id, { because })

  expect(await nextBatch({ ...house.context, today: '2026-03-20' }, id, 1)).toBe(true)
  expect((await Promise.all(references.map(dueOn))).sort()).toEqual(['2026-04-07', '2026-04-07', '2026-04-08'])
  expect(await findRedating(house.context.db, form.admin, form.controllerId)).toMatchObject({ looked: 1, total: 3 })
  const twice = { ...house.context, today: '2026-03-20' as Day }
  await Promise.all([runRedating(twice, id), runRedating(twice, id)])
  expect(await Promise.all(references.map(dueOn))).toEqual(['2026-04-08', '2026-04-08', '2026-04-08'])
  for (const reference of references) expect(await redatedIn(reference)).toHaveLength(1)
})

test('a shorter promise for one right binds open requests after the review, and no later one postpones the law', async () => {
  const { form, admin, dueOn } = await aDeskUnderTheLaw()
  const erasure = await aRequest(house.context, form, { receivedOn: '2026-03-05', rights: ['erasure'] })
  const id = await adopt(admin, form, { ...berlin, 'days-erasure': '10', 'days-access': '300' })
  await runRedating(house.context, id)
  await confirmRedating(admin, id, { because: 'We delete within ten days.' })
  await runRedating({ ...house.context, today: '2026-03-06' }, id)
  expect(await dueOn(erasure)).toBe('2026-03-15')
  expect(await redatedIn(erasure)).toMatchObject([{ data: { because: ['promise'] } }])
  expect((await letters(house.context, erasure)).map(({ kind }) => kind)).not.toContain('day-changed')
  const access = await aRequest(house.context, form, { receivedOn: '2026-03-05' })
  expect(await dueOn(access)).toBe('2026-04-07')
})

test('a promise that came with a re-dating, and of which the person never heard, is not said to be broken', async () => {
  const { form, admin, dueOn } = await aDeskUnderTheLaw()
  const erasure = await aRequest(house.context, form, { receivedOn: '2026-03-05', rights: ['erasure'] })
  const id = await adopt(admin, form, { ...berlin, 'days-erasure': '10' })
  await runRedating(house.context, id)
  await confirmRedating(admin, id, { because: 'We delete within ten days.' })
  await runRedating({ ...house.context, today: '2026-03-06' }, id)
  expect(await dueOn(erasure)).toBe('2026-03-15')
  const report = (fault: unknown) => {
    throw fault
  }
  await runTick({ ...house.context, report }, '2026-03-18T12:00:00Z')
  expect((await letters(house.context, erasure)).map(({ kind }) => kind)).not.toContain('later-than-promised')
})

test('another law of the controller judges open requests after the review, but not those whose law staff chose', async () => {
  const { form, admin, dueOn } = await aDeskUnderTheLaw()
  const open = await aRequest(house.context, form, { receivedOn: '2026-03-05' })
  const chosen = await aRequest(house.context, form, { receivedOn: '2026-03-05' })
  const law = { right: 'access', regimes: 'uk-gdpr', because: 'She lives in Leeds.' }
  expect(await correctLaw({ ...admin, today: '2026-03-05' }, { reference: chosen }, law)).toMatchObject({ ok: true })
  const id = await adopt(admin, form, { ...berlin, regimes: ['br-lgpd'] })
  await runRedating(house.context, id)
  await confirmRedating(admin, id, { because: 'The shop is Brazilian.' })
  await runRedating({ ...house.context, today: '2026-03-06' }, id)
  expect((await theCase(house.context, open)).facts.rights).toEqual([{ right: 'access', regimes: ['br-lgpd'] }])
  expect(await dueOn(open)).toBe('2026-03-20')
  expect((await theCase(house.context, chosen)).facts.rights).toEqual([{ right: 'access', regimes: ['uk-gdpr'] }])
  expect(await dueOn(chosen)).toBe('2026-04-07')
  expect(await redatedIn(chosen)).toEqual([])
})

test('only an admin or manager confirms, with a reason, and only the newest list', async () => {
  const { form, admin } = await aDeskUnderTheLaw()
  await aRequest(house.context, form, { receivedOn: '2026-03-05' })
  const older = await adopt(admin, form, closedOnTuesday)
  await runRedating(house.context, older)
  const handler = { ...house.context, actor: await aStaffMember(house.context, form, { role: 'handler' }) }
  expect(await confirmRedating(handler, older, { because })).toMatchObject({ problems: [{ code: 'not-permitted' }] })
  expect(await confirmRedating(admin, older, { because: ' ' })).toMatchObject({ problems: [{ field: 'because' }] })
  const stranger = { ...house.context, actor: (await aController(house.context)).admin }
  await expect(confirmRedating(stranger, older, { because })).rejects.toThrow('')

  const newer = await adopt(admin, form, { ...berlin, ownHolidays: '2026-04-08 Moving house' })
  expect(await confirmRedating(admin, older, { because })).toMatchObject({ problems: [{ code: 'redating-not-ready' }] })
  await runRedating(house.context, newer)
  const manager = { ...house.context, actor: await aStaffMember(house.context, form, { role: 'manager' }) }
  expect(await confirmRedating(manager, newer, { because })).toEqual({ ok: true })
})

async function redatedIn(reference: string) {
  const { file } = await theCase(house.context, reference)
  return file.history.filter(({ type }) => type === 'redated')
}
