import { expect, test } from 'vitest'
import { NoTurn, turns, turnsByKey } from './turns'

test('as many works run at once as there are turns, and each that ends lets the next one begin', async () => {
  const turn = turns(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const works = [0, 1, 2, 3].map((number) =>
    turn(() => {
      begun.push(number)
      return new Promise<void>((end) => (ends[number] = end))
    }),
  )
  expect(begun).toEqual([0, 1])
  ends[1]?.()
  await works[1]
  expect(begun).toEqual([0, 1, 2])
  ends[0]?.()
  await works[0]
  expect(begun).toEqual([0, 1, 2, 3])
  ends.forEach((end) => end())
  await Promise.all(works)
})

test('a work that fails gives its turn back', async () => {
  const turn = turns(1)
  await expect(turn(() => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged')
  expect(await turn(() => Promise.resolve('written'))).toBe('written')
})

test('who waits longer than may be waited gets no turn, and takes none', async () => {
  const turn = turns(1, 0.01)
  let end = () => undefined as void
  const first = turn(() => new Promise<void>((done) => (end = done)))
  await expect(turn(() => Promise.resolve())).rejects.toThrow(NoTurn)
  end()
  await first
  expect(await turn(() => Promise.resolve('next'))).toBe('next')
})

test('who has taken all turns of one key leaves those of another free, and gets new ones when they have ended', async () => {
  const turn = turnsByKey(1, 0.01)
  let end: () => void = () => undefined
  const slow = turn('192.0.2.1', () => new Promise<void>((done) => (end = done)))
  await expect(turn('192.0.2.1', () => Promise.resolve())).rejects.toThrow(NoTurn)
  expect(await turn('192.0.2.2', () => Promise.resolve('taken'))).toBe('taken')
  end()
  await slow
  expect(await turn('192.0.2.1', () => Promise.resolve('taken'))).toBe('taken')
})
