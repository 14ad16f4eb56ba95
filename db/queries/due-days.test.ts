import { expect, test } from 'vitest'
import { dueDaysOf } from './due-days'

const request = {
  reference: 'DSR-2026-0042-7',
  updatedAt: '2026-03-05T09:00:00.000Z',
  withoutPauseDueOn: null,
  ackDueOn: null,
  acknowledgedOn: null,
}
const asked = {
  right: 'access',
  decision: null,
  dueOn: null,
  extensionNoticeDueOn: null,
  refusalNoticeDueOn: null,
} as const

function kindsOf(given: Partial<Parameters<typeof dueDaysOf>[0]['request']>): string[] {
  const row = { request: { ...request, ...given }, asked, today: '2026-03-20', isExtended: false } as const
  return dueDaysOf(row).map(({ kind, on }) => `${kind} ${on}`)
}

test('receipt is to be confirmed until it has been', () => {
  expect(kindsOf({ ackDueOn: '2026-03-25' })).toEqual(['acknowledgement 2026-03-25'])
  expect(kindsOf({ ackDueOn: '2026-03-25', acknowledgedOn: '2026-03-06' })).toEqual([])
})

test('the day without the pause stands in the calendar until it has passed', () => {
  expect(kindsOf({ withoutPauseDueOn: '2026-03-20' })).toEqual(['without-pause 2026-03-20'])
  expect(kindsOf({ withoutPauseDueOn: '2026-03-19' })).toEqual([])
})
