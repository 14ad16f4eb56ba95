import { expect, test } from 'vitest'
import { answerCase } from './contract'

const written = {
  id: 'x-1',
  regime: 'eu-gdpr',
  right: 'access',
  received: '2026-03-02T12:00:00+01:00',
  timezone: 'Europe/Berlin',
  holidays_country: 'DE-BE',
  events: [],
}

test('a case is answered under its own id', () => {
  expect(answerCase(written)).toEqual({
    id: 'x-1',
    due: '2026-04-02',
    extension_notice_due: '2026-04-02',
    refusal_notice_due: '2026-04-02',
  })
})

test('a case without an answer says why by name, and never throws', () => {
  expect(answerCase({ ...written, regime: 'xx-law' })).toEqual({ id: 'x-1', error: 'unknown-regime: xx-law' })
})

test('events of one day count in the order of their hours, however they are listed', () => {
  const events = [
    { type: 'clarification_requested', at: '2026-03-09T15:00:00+01:00' },
    { type: 'clarification_received', at: '2026-03-09T09:00:00+01:00' },
    { type: 'clarification_requested', at: '2026-03-04T09:00:00+01:00' },
  ]
  expect(answerCase({ ...written, events })).toEqual({ id: 'x-1', due: null, status: 'paused' })
  expect(answerCase({ ...written, events: events.slice(1) })).toMatchObject({ due: '2026-04-07', paused_days: 5 })
})

test('holidays move the last day however many years a question was open', () => {
  const events = [
    { type: 'identity_requested', at: '2026-03-03' },
    { type: 'identity_verified', at: '2031-11-25' },
  ]
  expect(answerCase({ ...written, events })).toMatchObject({ due: '2031-12-29' })
})

test('an extra working day is worked', () => {
  const saturday = { ...written, received: '2026-03-04', extra_workdays: ['2026-04-04'] }
  expect(answerCase(saturday)).toMatchObject({ due: '2026-04-04' })
})

test('other names of a right mean the right', () => {
  const events = [{ type: 'clarification_requested', at: '2026-03-05' }]
  const uk = { ...written, regime: 'uk-gdpr', holidays_country: 'GB-ENG', timezone: 'Europe/London', events }
  expect(answerCase({ ...uk, right: 'know' })).toMatchObject({ due: null, status: 'paused' })
  expect(answerCase({ ...uk, right: 'rectification' })).toMatchObject({ due: '2026-04-02' })
})
