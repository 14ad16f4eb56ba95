import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTurn } from './in-turn'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

test('whoever waits for a turn of their address and then for one of all waits half a minute in all', async () => {
  const ends = ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.2', '192.0.2.2'].map(holds)
  const first = holds('192.0.2.3')
  const told: unknown[] = []
  const second = inTurn('192.0.2.1', () => Promise.resolve(new Response()))
  second.catch((fault: unknown) => told.push(fault))
  await pass(20)
  ends[0]?.()
  await pass(9)
  expect(told).toEqual([])
  await pass(1)
  expect(told).toMatchObject([{ name: 'LimitReached', seconds: 30 }])
  for (const end of [...ends, first]) end()
})

/** Holds a turn until it is ended, whoever else needs it. */
function holds(address: string): () => void {
  const held = Promise.withResolvers<Response>()
  void inTurn(address, async () => held.promise)
  return () => held.resolve(new Response())
}

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000)
}
