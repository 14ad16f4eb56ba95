import { afterAll, beforeAll, expect, test } from 'vitest'
import { remindableRequests } from '@/db/queries/reminders'
import type { Day } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { decideRight } from './decide-right'
import { fileMessage } from './file-message'
import { reopenRequest } from './reopen-request'
import { sendAnswer } from './send-answer'
import { aRequest, leaves, theCase } from './testing/a-request'
import { attachReadFiles } from './testing/attach-read-files'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'
import { writeNote } from './write-note'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

const noDoubt = { verdict: 'not-doubted', reason: 'known', on: '2026-03-06' }
const nothingToDo = { text: 'Told on the telephone.', nothingToDo: 'yes' }

/** A copy was granted and sent; the erasure waits until it is collected. */
async function answered(rights: ('access' | 'erasure')[]): Promise<string> {
  const reference = await aRequest(desk.context, desk.form, { rights })
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  for (const right of rights) await desk.does('2026-03-09', decideRight, reference, { right, decision: 'granted' })
  const staff = { ...desk.context, actor: desk.handler, today: '2026-03-10' as const }
  const copy = { name: 'copy.zip', scan: 'not-scanned' as const, content: Buffer.from('PK') }
  await attachReadFiles(staff, { reference }, {}, [copy])
  await desk.does('2026-03-10', sendAnswer, reference, { text: 'Here is your copy.', delivery: 'portal' })
  await leaves(desk.context, reference, 'answer-ready', '2026-03-10')
  return reference
}

async function writes(reference: string, on: Day): Promise<void> {
  await desk.does(on, fileMessage, reference, { text: 'When will it be gone?', on, channel: 'telephone' })
}

/** Since when its message waits for the alarm, and since when a look at it is owed. */
async function waits(reference: string): Promise<[Day | null | undefined, Day | null]> {
  const open = await remindableRequests(desk.context.db, system('test'), desk.form.controllerId)
  const { owedSinceOn } = (await theCase(desk.context, reference)).row
  return [open.find((each) => each.reference === reference)?.messageSinceOn, owedSinceOn]
}

test('while the erasure is to come, a note silences what was written only where it says that nothing is to be done', async () => {
  const reference = await answered(['access', 'erasure'])
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'open', answeredOn: '2026-03-10' })
  await writes(reference, '2026-03-12')
  expect(await waits(reference)).toEqual(['2026-03-12', '2026-03-12'])
  await desk.does('2026-03-13', writeNote, reference, { text: 'A friendly person.' })
  expect(await waits(reference)).toEqual(['2026-03-12', '2026-03-12'])
  await desk.does('2026-03-13', writeNote, reference, nothingToDo)
  expect(await waits(reference)).toEqual([null, null])
  await writes(reference, '2026-03-16')
  expect(await waits(reference)).toEqual(['2026-03-16', '2026-03-16'])
})

test('before an answer any note does, and so it does once the request is reopened', async () => {
  const early = await aRequest(desk.context, desk.form)
  await writes(early, '2026-03-06')
  await desk.does('2026-03-09', writeNote, early, { text: 'A friendly person.' })
  expect(await waits(early)).toEqual([null, null])

  const reopened = await answered(['access'])
  await desk.does('2026-03-12', reopenRequest, reopened, { because: 'A file was missing.' })
  await writes(reopened, '2026-03-13')
  expect((await waits(reopened))[0]).toBe('2026-03-13')
  await desk.does('2026-03-16', writeNote, reopened, { text: 'A friendly person.' })
  expect((await waits(reopened))[0]).toBeNull()
})
