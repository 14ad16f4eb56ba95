import { expect, test } from 'vitest'
import { weekendsOnly } from '@/domain/calendar/working-days'
import { rightDeadline } from '@/domain/deadlines/right-deadline'
import { moreTimeOf } from './more-time'

const given = { receivedOn: '2026-03-05', facts: [], calendar: weekendsOnly, promise: { off: true } } as const
const [law] = rightDeadline(given, { right: 'access', regimes: ['eu-gdpr'] }).laws

type Given = Parameters<typeof moreTimeOf>[0]

function moreTime(closedOn: string | null, history: { type: string; rights: string[] | null }[]) {
  return law && moreTimeOf({ facts: { closedOn }, history } as unknown as Given, law)
}

test('more time is offered while it can be had', () => {
  expect(moreTime(null, [])).toBeUndefined()
  expect(moreTime(null, [{ type: 'extended', rights: ['erasure'] }])).toBeUndefined()
})

test('more time whose letter has not left is on its way, and of a closed request there is none', () => {
  expect(moreTime(null, [{ type: 'extended', rights: ['access'] }])).toBe('on-its-way')
  expect(moreTime(null, [{ type: 'extended', rights: null }])).toBe('on-its-way')
  expect(moreTime('2026-03-20', [])).toBe('over')
})
