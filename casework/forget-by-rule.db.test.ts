import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requests } from '@/db/schema'
import { verifyChain } from '@/db/sealing/chain'
import type { Day } from '@/domain/calendar/days'
import { requester } from '@/domain/policies/actor'
import { forgottenIn } from '@/domain/requests/marks'
import { askForCopy } from './ask-for-copy'
import { attachReadFiles } from './testing/attach-read-files'
import { closeWithoutAnswer } from './close-without-answer'
import { decideRight } from './decide-right'
import { forgetAgain } from './forget-again'
import { holdRequest } from './hold-request'
import { liftHold } from './lift-hold'
import { reopenRequest } from './reopen-request'
import { sendAnswer } from './send-answer'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, leaves, theCase } from './testing/a-request'
import { readChain } from './testing/chain'
import { aDesk, type Desk } from './testing/desk'
import { withForm } from './testing/published-form'
import { tickOn } from './testing/ticks'
import { verifyIdentity } from './verify-identity'
import { withdrawRequest } from './withdraw-request'

const rights = ['access', 'complaint']

let desk: Desk
let form: TestController

beforeAll(async () => {
  desk = await aDesk()
  form = await withForm(desk.context, desk.form, { rights, keptMonths: ['12'] })
})

afterAll(async () => desk.close())

test('a closed request is forgotten on the day its months are over, once, by the rule it was made under', async () => {
  const reference = await closedOn('2026-03-10')
  await tickOn(desk.context, '2027-03-09')
  expect(await forgotten(reference)).toBeUndefined()
  await tickOn(desk.context, '2027-03-10')
  await tickOn(desk.context, '2027-03-11')
  const { file, row } = await theCase(desk.context, reference)
  expect(file.history.filter(({ type }) => type === 'forgotten')).toHaveLength(1)
  expect(await forgotten(reference)).toMatchObject({
    on: '2027-03-10',
    data: { because: 'rule', months: 12 },
    actor: { kind: 'system' },
  })
  expect(file.dossier.wrappedKey).toBeNull()
  expect(row).toMatchObject({ state: 'closed', closedOn: '2026-03-10' })
  expect(verifyChain(await readChain(desk.context, reference))).toEqual({ intact: true })
})

test('a later version of the form changes nothing for it; one made without a form keeps to what people are told now', async () => {
  const withOwn = await closedOn('2026-03-10')
  const without = await closedOn('2026-03-10')
  await desk.context.db.update(requests).set({ formId: null }).where(eq(requests.reference, without))
  const later = await withForm(desk.context, desk.form, { rights, keptMonths: ['1'] })
  await tickOn(desk.context, '2026-04-09')
  expect(await forgotten(without)).toBeUndefined()
  await tickOn(desk.context, '2026-04-10')
  expect(await forgotten(without)).toMatchObject({ data: { because: 'rule', months: 1 } })
  expect(await forgotten(withOwn)).toBeUndefined()
  form = await withForm(desk.context, later, { rights, keptMonths: ['12'] })
})

test('where nobody says for how long a request is kept, it is kept', async () => {
  const silent = await aController(desk.context)
  const reference = await aRequest(desk.context, silent)
  await desk.does('2026-03-10', withdrawRequest, reference, { because: 'She called.' }, silent.admin)
  await tickOn(desk.context, '2046-03-10')
  expect(await forgotten(reference)).toBeUndefined()
})

test('one that was taken up again, or is on legal hold, is kept until that is over', async () => {
  const reopened = await closedOn('2026-03-10')
  await desk.does('2026-03-12', reopenRequest, reopened, { because: 'She called.' })
  const held = await closedOn('2026-03-10')
  await desk.does('2026-03-12', holdRequest, held, { because: 'She sues.' }, form.admin)
  await tickOn(desk.context, '2027-04-01')
  expect([await forgotten(reopened), await forgotten(held)]).toEqual([undefined, undefined])
  await desk.does('2027-04-01', liftHold, held, { because: 'Settled.' }, form.admin)
  await tickOn(desk.context, '2027-04-01')
  expect(await forgotten(held)).toMatchObject({ on: '2027-04-01' })
})

test('one that an open complaint names, or of which the person has asked for a copy, is kept until that is closed', async () => {
  const [named, copied] = [await closedOn('2026-03-10'), await closedOn('2026-03-10')]
  const about = { complaint: { about: 'Too late.', reference: named } }
  const complaint = await aRequest(desk.context, form, { rights: ['complaint'], about, receivedOn: '2027-03-01' })
  const { id } = (await theCase(desk.context, copied)).row
  const own = { ...desk.context, actor: requester(id), today: '2027-03-01' as const }
  const copy = await askForCopy(own, copied, { words: 'What do you keep of it?', language: 'en' })
  if (!copy.ok) throw new Error('No copy')
  await tickOn(desk.context, '2027-03-10')
  expect([await forgotten(named), await forgotten(copied)]).toEqual([undefined, undefined])
  for (const reference of [complaint, copy.reference])
    await desk.does('2027-03-11', closeWithoutAnswer, reference, { reason: 'duplicate', because: 'Twice.' })
  await tickOn(desk.context, '2027-03-11')
  expect(await forgotten(named)).toMatchObject({ on: '2027-03-11' })
  expect(await forgotten(copied)).toMatchObject({ on: '2027-03-11' })
})

test('one whose answer waits for a code that nobody has told is kept', async () => {
  const reference = await aRequest(desk.context, form, { telephone: '+49 30 1234567' })
  const file = { name: 'copy.zip', scan: 'not-scanned', content: Buffer.from('PK') } as const
  await desk.does('2026-03-06', verifyIdentity, reference, {
    verdict: 'not-doubted',
    reason: 'known',
    on: '2026-03-06',
  })
  await desk.does('2026-03-06', decideRight, reference, { right: 'access', decision: 'granted' })
  await desk.does('2026-03-06', (context, target) => attachReadFiles(context, target, {}, [file]), reference, {})
  await desk.does('2026-03-06', sendAnswer, reference, {
    text: 'Here.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
    code: 'telephone',
  })
  await leaves(desk.context, reference, 'answer-ready', '2026-03-06')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-03-06' })
  await tickOn(desk.context, '2027-04-01')
  expect(await forgotten(reference)).toBeUndefined()
})

test('what an old copy of the database has brought back is forgotten again, though it is open there', async () => {
  const [open, other] = [await aRequest(desk.context, form), await aRequest(desk.context, form)]
  const { id } = (await theCase(desk.context, open)).row
  const faults: unknown[] = []
  const world = { ...desk.context, report: (fault: unknown) => faults.push(fault) }
  for (let time = 0; time < 2; time += 1) await forgetAgain(world, [id])
  expect(faults).toEqual([])
  const { file, row } = await theCase(desk.context, open)
  expect(file.history.map(({ type }) => type).slice(-2)).toEqual(['closedWithoutAnswer', 'forgotten'])
  expect(await forgotten(open)).toMatchObject({ data: { because: 'forgotten-before' } })
  expect(row.state).toBe('closed')
  expect(file.dossier.wrappedKey).toBeNull()
  expect(await forgotten(other)).toBeUndefined()
})

async function closedOn(day: Day): Promise<string> {
  const reference = await aRequest(desk.context, form)
  await desk.does(day, closeWithoutAnswer, reference, { reason: 'duplicate', because: 'Asked twice.' })
  return reference
}

async function forgotten(reference: string) {
  return forgottenIn((await theCase(desk.context, reference)).file.history)
}
