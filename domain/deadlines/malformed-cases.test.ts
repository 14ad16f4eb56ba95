import { describe, expect, test } from 'vitest'
import type { Day } from '../calendar/days'
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
const everyDay = Array.from({ length: 600 }, (_, index) =>
  new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
)

function told(event: object): { events: object[] } {
  return { events: [{ type: 'identity_requested', at: '2026-03-03' }, event] }
}

describe('a slip in one field is answered by its name', () => {
  test.for<[object, string]>([
    [{ regime: 'xx-law' }, 'unknown-regime: xx-law'],
    [{ regime: 'EU-GDPR' }, 'unknown-regime: EU-GDPR'],
    [{ regime: 'constructor' }, 'unknown-regime: constructor'],
    [{ regime: '__proto__' }, 'unknown-regime: __proto__'],
    [{ regime: null }, 'wrong-type: regime must be a text'],
    [{ regime: undefined }, 'missing-field: regime'],
    [{ right: 'acces' }, 'unknown-right: acces'],
    [{ right: 'toString' }, 'unknown-right: toString'],
    [{ right: 7 }, 'wrong-type: right must be a text'],
    [{ received: undefined }, 'missing-field: received'],
    [{ received: 20_260_302 }, 'wrong-type: received must be a text'],
    [{ received: '' }, 'impossible-day: '],
    [{ received: 'yesterday' }, 'impossible-day: yesterday'],
    [{ received: '02.03.2026' }, 'impossible-day: 02.03.2026'],
    [{ received: '2026-02-30' }, 'impossible-day: 2026-02-30'],
    [{ received: '2026-13-01' }, 'impossible-day: 2026-13-01'],
    [{ received: ' 2026-03-02' }, 'impossible-day:  2026-03-02'],
    [{ received: '2026-02-30T10:00:00Z' }, 'impossible-day: 2026-02-30'],
    [{ received: '2026-03-02T24:00:00Z' }, 'impossible-instant: 2026-03-02T24:00:00Z'],
    [{ received: '2026-03-02T10:61:00Z' }, 'impossible-instant: 2026-03-02T10:61:00Z'],
    [{ received: '2026-03-02T10:00:00+99:00' }, 'impossible-instant: 2026-03-02T10:00:00+99:00'],
    [{ received: '2026-03-02T10:00:00' }, 'instant-without-zone: 2026-03-02T10:00:00'],
    [{ received: '0000-01-01' }, 'year-out-of-range: 0000-01-01 is not between 1900 and 2199'],
    [{ received: '2200-01-01' }, 'year-out-of-range: 2200-01-01 is not between 1900 and 2199'],
    [{ received: '1899-12-31T10:00:00Z' }, 'year-out-of-range: 1899-12-31 is not between 1900 and 2199'],
    [{ received: '99999-01-01' }, 'impossible-day: 99999-01-01'],
    [{ timezone: undefined }, 'missing-field: timezone'],
    [{ timezone: 'Mars/Olympus' }, 'unknown-zone: Mars/Olympus'],
    [{ timezone: '+01:00' }, 'unknown-zone: +01:00'],
    [{ holidays_country: 'XX' }, 'unknown-country: XX'],
    [{ holidays_country: 'de' }, 'unknown-country: de'],
    [{ holidays_country: '__proto__' }, 'unknown-country: __proto__'],
    [{ holidays_country: 49 }, 'wrong-type: holidays_country must be a text'],
    [{ extra_holidays: '2026-03-02' }, 'wrong-type: extra_holidays must be a list'],
    [{ extra_holidays: ['2026-13-01'] }, 'impossible-day: 2026-13-01 (extra_holidays.0)'],
    [{ extra_workdays: [{}] }, 'wrong-type: extra_workdays.0 must be a text'],
    [
      { extra_holidays: everyDay },
      'no-working-day: No working day within 400 days of 2026-04-02: the calendar holds too many holidays',
    ],
    [{ extra_holidays: Array<Day>(10_001).fill('2026-03-02') }, 'too-many: extra_holidays has more than 10000 entries'],
    [{ options: null }, 'wrong-type: options must be an object'],
    [{ options: { designated_address: 'yes' } }, 'wrong-type: options.designated_address must be true or false'],
    [{ options: { request_date: '2026-02-29' } }, 'impossible-day: 2026-02-29 (options.request_date)'],
    [{ options: { request_date: '2026-03-03' } }, 'letter-after-receipt: 2026-03-03, 2026-03-02'],
    [{ events: {} }, 'wrong-type: events must be a list'],
    [{ events: [null] }, 'wrong-type: events.0 must be an object'],
    [
      { events: Array(1001).fill({ type: 'fee_paid', at: '2026-03-03' }) },
      'too-many: events has more than 1000 entries',
    ],
    [told({ at: '2026-03-04' }), 'missing-field: events.1.type'],
    [told({ type: 'identity_verified' }), 'missing-field: events.1.at'],
    [told({ type: 'slept', at: '2026-03-04' }), 'unknown-event: slept (events.1.type)'],
    [told({ type: 'constructor', at: '2026-03-04' }), 'unknown-event: constructor (events.1.type)'],
    [told({ type: '__proto__', at: '2026-03-04' }), 'unknown-event: __proto__ (events.1.type)'],
    [told({ type: 'fee_paid', at: '2026-03-32' }), 'impossible-day: 2026-03-32 (events.1.at)'],
    [
      told({ type: 'fee_paid', at: '2026-03-04', undue_delay: 'no' }),
      'wrong-type: events.1.undue_delay must be true or false',
    ],
    [
      told({ type: 'extension_notified', at: '2026-03-04', reasons: 1 }),
      'wrong-type: events.1.reasons must be true or false',
    ],
    [told({ type: 'identity_verified', at: '2026-03-04', ground: [] }), 'wrong-type: events.1.ground must be a text'],
    [told({ type: 'extension_notified', at: '2026-03-04', until: 'June' }), 'impossible-day: June (events.1.until)'],
    [
      told({ type: 'extension_notified', at: '2026-03-04', until: '2026-03-03' }),
      'extended-into-the-past: told on 2026-03-04, until 2026-03-03',
    ],
    [
      told({ type: 'identity_verified', at: '2026-03-01T23:59:59+01:00' }),
      'event-before-receipt: 2026-03-01, 2026-03-02',
    ],
    [{ id: undefined }, 'missing-field: id'],
    [{ id: null }, 'missing-field: id'],
    [{ id: { of: 1 } }, 'wrong-type: id must be a text'],
  ])('%j', ([change, error]) => {
    const given = { ...written, ...change }
    expect(answerCase(given)).toEqual({ id: given.id ?? null, error })
  })
})

test('all that is wrong with a case is said in one line, and a long text is cut', () => {
  const wrong = { ...written, regime: 'x'.repeat(70), received: '2026-02-30', timezone: 7 }
  expect(answerCase(wrong)).toEqual({
    id: 'x-1',
    error: `unknown-regime: ${'x'.repeat(60)}…; impossible-day: 2026-02-30; wrong-type: timezone must be a text`,
  })
})

test.for([null, 'eu-gdpr', 7, true, []])('%j is no case', (nonsense) => {
  expect(answerCase(nonsense)).toEqual({ id: null, error: 'not-a-case: a case is an object' })
})

describe('what looks odd and is right is answered', () => {
  test.for<[object, Day]>([
    [{ right: undefined }, '2026-04-02'],
    [{ events: undefined, extra_holidays: undefined, options: undefined }, '2026-04-02'],
    [{ holidays_country: null, received: '2026-03-06' }, '2026-04-06'],
    [{ received: '1900-01-02' }, '1900-02-02'],
    [{ received: '2199-01-02' }, '2199-02-04'],
    [{ received: '2026-03-02T23:30:00Z' }, '2026-04-07'],
    [{ why: 'words of our own', __proto__: { regime: 'nowhere' } }, '2026-04-02'],
    [{ right: 'opt-out-sale' }, '2026-04-02'],
    [{ events: [{ type: 'extension_notified', at: '2026-03-02', until: '2026-03-02' }] }, '2026-04-02'],
  ])('%j', ([change, due]) => {
    expect(answerCase({ ...written, ...change })).toMatchObject({ id: 'x-1', due })
  })

  test('a number is an id, and zero is one too', () => {
    expect(answerCase({ ...written, id: 0 })).toMatchObject({ id: 0, due: '2026-04-02' })
  })
})
