import { afterEach, beforeEach, expect } from 'vitest'
import { drafts, portalSessions, requests } from '@/db/schema'
import type { PublicHouse } from './public-house'

/** How long an answer to the worst of bodies may take here, in milliseconds: far above what it takes. */
const patience = 10_000

/** How many requests, drafts and open sessions there are. */
export async function rowsIn({
  context: { db },
}: PublicHouse): Promise<{ requests: number; drafts: number; sessions: number }> {
  return {
    requests: await db.$count(requests),
    drafts: await db.$count(drafts),
    sessions: await db.$count(portalSessions),
  }
}

/** Sees that work leaves no row behind. */
export async function leavesNothing(house: PublicHouse, work: () => Promise<unknown>): Promise<void> {
  const before = await rowsIn(house)
  await work()
  expect(await rowsIn(house)).toEqual(before)
}

/** Every test of the file ends in time, whatever it sends. */
export function eachInTime(): void {
  let startedAt = 0
  beforeEach(() => {
    startedAt = performance.now()
  })
  afterEach(() => expect(performance.now() - startedAt).toBeLessThan(patience))
}
