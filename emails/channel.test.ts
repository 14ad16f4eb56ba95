import { expect, test } from 'vitest'
import { Channel } from './channel'

const fiveMinutes = 300_000
const refused = { outcome: 'configuration', code: '535 AUTH PLAIN' } as const
const accepted = { outcome: 'sent', code: '250' } as const

function stoppedAt(nowMs: number): Channel {
  const channel = new Channel(4, fiveMinutes)
  channel.note(refused, nowMs)
  return channel
}

test('four letters at once, and no fifth', () => {
  const channel = new Channel(4, fiveMinutes)

  expect([0, 3, 4].map((underWay) => channel.freeSlots(underWay, 0))).toEqual([4, 1, 0])
})

test('a fault of configuration stops every letter for five minutes, and says which it was', () => {
  const channel = stoppedAt(1000)

  expect(channel.state).toEqual({ open: false, code: '535 AUTH PLAIN' })
  expect(channel.freeSlots(0, 1000 + fiveMinutes - 1)).toBe(0)
})

test('then one letter tries it, alone', () => {
  const channel = stoppedAt(0)

  expect(channel.freeSlots(0, fiveMinutes)).toBe(1)
  expect(channel.freeSlots(1, fiveMinutes)).toBe(0)
})

test('it opens by itself when that letter is accepted, and stays stopped when it is refused again', () => {
  const mended = stoppedAt(0)
  const broken = stoppedAt(0)

  expect(mended.note(accepted, fiveMinutes)).toBe(true)
  expect(broken.note(refused, fiveMinutes)).toBe(false)

  expect(mended.freeSlots(0, fiveMinutes)).toBe(4)
  expect(broken.freeSlots(0, fiveMinutes + 1)).toBe(0)
})

test('one refused recipient, or a busy server, stops nobody else', () => {
  const channel = new Channel(4, fiveMinutes)
  channel.note({ outcome: 'permanent', code: '550 RCPT TO' }, 0)
  channel.note({ outcome: 'temporary', code: '450 RCPT TO' }, 0)

  expect(channel.state).toEqual({ open: true })
})
