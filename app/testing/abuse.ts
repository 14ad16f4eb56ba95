import { expect } from 'vitest'
import { drafts, requests } from '@/db/schema'
import type { PublicHouse } from './public-house'

/** How long an answer to the worst of bodies may take here, in milliseconds: far above what it takes. */
export const patience = 10_000

/** How many requests and drafts there are. */
export async function rowsIn({ context: { db } }: PublicHouse): Promise<{ requests: number; drafts: number }> {
  return { requests: await db.$count(requests), drafts: await db.$count(drafts) }
}

/** Sees that work leaves no row behind, and ends in time. */
export async function leavesNothing(house: PublicHouse, work: () => Promise<unknown>): Promise<void> {
  const before = await rowsIn(house)
  await inTime(work)
  expect(await rowsIn(house)).toEqual(before)
}

export async function inTime<Result>(work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now()
  const result = await work()
  expect(performance.now() - startedAt).toBeLessThan(patience)
  return result
}
