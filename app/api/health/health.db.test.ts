import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ticks } from '@/db/schema'
import { keepTick } from '@/db/writes/ticks'
import { log } from '@/log'
import { origin, publicHouse, type PublicHouse } from '../../testing/public-house'
import { GET } from './route'

let house: PublicHouse

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

async function health(): Promise<unknown> {
  const answer = await GET(new Request(`${origin}/api/health`), { params: Promise.resolve({}) })
  expect(answer.status).toBe(200)
  return answer.json()
}

test('before the worker has ever run, that is said', async () => {
  expect(await health()).toEqual({
    ok: true,
    databaseTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    clockSkewSeconds: 0,
    worker: { lastTickAt: null, nextTickDueAt: null, lagSeconds: null },
  })
})

test('a tick of its own says when the next is due and how long it has been, whatever else goes on', async () => {
  const { db } = house.context
  await keepTick(db, 'tick', {})
  expect(await health()).toMatchObject({ worker: { lagSeconds: 0 } })

  await db.update(ticks).set({ lastRunAt: sql`now() - interval '3 minutes 30 seconds'` })
  await keepTick(db, 'mail', { open: true })

  const { worker } = (await health()) as { worker: Record<string, string | number> }
  const { lastTickAt, nextTickDueAt, lagSeconds } = worker
  expect(Date.parse(String(nextTickDueAt)) - Date.parse(String(lastTickAt))).toBe(60_000)
  expect(Math.floor(Number(lagSeconds) / 60)).toBe(2)
})

test('however often a stranger asks while the clocks differ, the log stays as it is', async () => {
  const warned = vi.spyOn(log, 'warn')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 300_000 })

  const said = await health()
  vi.useRealTimers()

  expect((said as { clockSkewSeconds: number }).clockSkewSeconds).toBeGreaterThan(290)
  expect(warned).not.toHaveBeenCalled()
})
