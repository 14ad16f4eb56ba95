import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sharedTurns } from './shared-turns'
import { NoTurn } from '@/documents/arriving/turns'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const two = ['192.0.2.1', '192.0.2.2'] as const

test('while two addresses hold every turn, whoever waits gets one of theirs, the one held longest', async () => {
  const { holds, waits, ended } = turnsHeld()
  for (const address of [...two, ...two]) await holds(address)
  const outcome = waits('192.0.2.3')
  await pass(19)
  expect(ended).toEqual([])
  await pass(1)
  expect(ended).toEqual([0])
  expect(await outcome).toBe('read')
})

test('where they have been held for long, whoever waits gets one after ten seconds', async () => {
  const { holds, waits, ended } = turnsHeld()
  for (const address of [...two, ...two]) await holds(address)
  await pass(60)
  const outcome = waits('192.0.2.3')
  await pass(9)
  expect(ended).toEqual([])
  await pass(1)
  expect(ended).toEqual([0])
  expect(await outcome).toBe('read')
})

test('nobody loses a turn while nobody waits, however long it is held', async () => {
  const { holds, ended } = turnsHeld()
  for (const address of [...two, ...two]) await holds(address)
  await pass(180)
  expect(ended).toEqual([])
})

test('nobody loses a turn to an address that has as many, or one fewer', async () => {
  const { holds, waits, ended } = turnsHeld()
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.3']) await holds(address)
  const outcome = waits('192.0.2.2')
  await pass(30)
  await expect(outcome).rejects.toThrow(NoTurn)
  expect(ended).toEqual([])
})

const four = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'] as const

test('while each turn is another address’s, whoever waits gets the one that is slow and was held longest, after twenty seconds', async () => {
  const { holds, waits, ended } = turnsHeld()
  for (const [number, address] of four.entries()) await holds(address, number > 0)
  const outcome = waits('192.0.2.5')
  await pass(19)
  expect(ended).toEqual([])
  await pass(1)
  expect(ended).toEqual([1])
  expect(await outcome).toBe('read')
})

test('whoever sends fast enough keeps the only turn of an address, and so does a slow one while nobody waits', async () => {
  const { holds, waits, ended } = turnsHeld()
  for (const address of four) await holds(address)
  const outcome = waits('192.0.2.5')
  await pass(30)
  await expect(outcome).rejects.toThrow(NoTurn)
  const alone = turnsHeld()
  for (const address of four) await alone.holds(address, true)
  await pass(180)
  expect([ended, alone.ended]).toEqual([[], []])
})

test('nobody loses a slow turn to an address that has as many', async () => {
  const { holds, waits, ended } = turnsHeld()
  for (const address of four) await holds(address, true)
  const outcome = waits('192.0.2.2')
  await pass(30)
  await expect(outcome).rejects.toThrow(NoTurn)
  expect(ended).toEqual([])
})

test('an address that holds several gives one before a slow one that holds one', async () => {
  const { holds, waits, ended } = turnsHeld()
  await holds('192.0.2.1', true)
  for (const address of ['192.0.2.2', '192.0.2.2', '192.0.2.3']) await holds(address)
  const outcome = waits('192.0.2.4')
  await pass(20)
  expect(ended).toEqual([1])
  expect(await outcome).toBe('read')
})

test('who has less patience left is told sooner that there is no turn', async () => {
  const turn = sharedTurns(1, { waited: 30, askedEvery: 10, held: 20 })
  void turn('192.0.2.1', () => new Promise(() => undefined))
  const told: string[] = []
  turn('192.0.2.2', () => Promise.resolve(), 7).catch((fault: Error) => told.push(fault.name))
  await pass(6)
  expect(told).toEqual([])
  await pass(1)
  expect(told).toEqual(['NoTurn'])
})

test('a work that goes on all the same keeps its turn, and whoever waits is told that there is none', async () => {
  const turn = sharedTurns(2, { waited: 30, askedEvery: 10, held: 20 })
  for (const address of ['192.0.2.1', '192.0.2.1']) void turn(address, () => new Promise(() => undefined))
  const outcome = turn('192.0.2.2', () => Promise.resolve('read'))
  outcome.catch(() => undefined)
  await pass(30)
  await expect(outcome).rejects.toThrow(NoTurn)
})

/** Four turns; `ended` names the works that were told to end, in the order in which they had begun. */
function turnsHeld() {
  const turn = sharedTurns(4, { waited: 30, askedEvery: 10, held: 20 })
  const ended: number[] = []
  let begun = 0
  return {
    ended,
    holds: async (address: string, isSlow = false) => {
      const number = begun++
      void turn(address, (mine) => {
        mine.isSlow = isSlow
        return untilToldTo(mine.ending).then(() => ended.push(number))
      })
      await pass(0)
    },
    waits: (address: string) => {
      const outcome = turn(address, () => Promise.resolve('read'))
      outcome.catch(() => undefined)
      return outcome
    },
  }
}

function untilToldTo(ending: AbortSignal): Promise<void> {
  return new Promise((end) => ending.addEventListener('abort', () => end()))
}

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000)
}
