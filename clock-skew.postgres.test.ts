import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { aRequest, theCase, theLetter } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { runTick } from '@/casework/run-tick'
import { writeNote } from '@/casework/write-note'
import { databaseNow } from '@/db/queries/now'
import { claimLetters } from '@/db/writes/outbox'
import { watchClock } from '@/clock-skew'
import { log } from '@/log'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

afterAll(async () => desk.close())

const differences = [
  ['two minutes', 120],
  ['a day', 86_400],
] as const
const sides = [1, -1] as const
const rows = differences.flatMap(([says, seconds]) => sides.map((side) => ({ says, side, seconds: side * seconds })))

test.for(rows)('C5: the clock of the app is off by $says ($side): the database’s decides', async ({ seconds }) => {
  const { db, keyring, origin } = desk.context
  const before = await databaseNow(db)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })

  const reference = await aRequest({ ...desk.context }, desk.form, { confirmed: false })
  const handler = { db, keyring, origin, actor: desk.handler }
  expect(await writeNote(handler, { reference }, { text: 'Called back.' })).toMatchObject({ ok: true })
  await runTick({ ...desk.context, report: (fault) => expect.fail(String(fault)) })
  const claimed = await claimLetters(db, { owner: 'test', limit: 1000, leaseSeconds: 30, inFlight: [] })
  vi.useRealTimers()

  const after = await databaseNow(db)
  const note = (await theCase(desk.context, reference)).file.history.find(({ type }) => type === 'noteWritten')
  expect(Date.parse(note?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(before))
  expect(Date.parse(note?.at ?? '')).toBeLessThanOrEqual(Date.parse(after))
  const { id } = await theLetter(desk.context, reference, 'confirm-your-request')
  expect(claimed.map((letter) => letter.id)).toContain(id)
})

test.for(rows)('C5: the clock of the app is off by $says ($side): the log says so', async ({ seconds }) => {
  const warned = vi.spyOn(log, 'warn').mockReturnValue(undefined)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })

  await watchClock(desk.context.db)

  const [facts] = warned.mock.calls[0] ?? []
  const { databaseAheadSeconds } = facts as { databaseAheadSeconds: number }
  expect(Math.round(-databaseAheadSeconds / 60)).toBe(seconds / 60)
})

test('C5: clocks that agree are not worth a word', async () => {
  const warned = vi.spyOn(log, 'warn').mockReturnValue(undefined)

  await watchClock(desk.context.db)

  expect(warned).not.toHaveBeenCalled()
})
