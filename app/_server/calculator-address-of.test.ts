import { expect, test } from 'vitest'
import { weekendsOnly } from '@/domain/calendar/working-days'
import type { RegimeId } from '@/domain/regimes/regime'
import { regimeOf } from '@/domain/regimes/regimes'
import type { EventData, RequestEvent } from '@/domain/requests/events'
import { calculatorAddressOf } from './calculator-address-of'

const rule = {
  id: 'rule',
  version: 1,
  regimes: [],
  noStatuteApplies: false,
  holidayPlace: null,
  promise: { days: 30, from: 'receipt' },
  calendar: weekendsOnly,
  lawOf: regimeOf,
} as const

test.for<[RegimeId, EventData['corrected'], string]>([
  ['ca-pipeda', { field: 'letterOn', from: null, to: '2026-02-24' }, '&letter=2026-02-24'],
  ['us-ca-shine-the-light', { field: 'designatedAddress', from: null, to: false }, '&designated=no'],
  ['us-ca-shine-the-light', { field: 'designatedAddress', from: false, to: true }, ''],
])('the calculator is asked under %s with what was recorded: %j', ([regime, corrected, more]) => {
  const history = [received(regime), { ...kept, sequence: 2, type: 'corrected', on: '2026-03-06', data: corrected }]
  expect(calculatorAddressOf({ history: history as RequestEvent[], rule }, { regime, right: 'access' })).toBe(
    `/deadlines?law=${regime}&right=access&received=2026-03-05&place=none${more}`,
  )
})

const kept = { at: '', actor: { kind: 'public' }, rights: null, entryId: null } as const

function received(regime: RegimeId): RequestEvent {
  const data = { channel: 'form', rights: [{ right: 'access', regimes: [regime] }], language: 'en' } as const
  return {
    ...kept,
    sequence: 1,
    type: 'received',
    on: '2026-03-05',
    data: { ...data, confirmation: 'not-needed' },
  } as unknown as RequestEvent
}
