import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import { deadlineOptionsOf, factsToRecord } from './deadline-options'

const dated = (letterOn: Day | null, receivedOn: Day, regime: RegimeId = 'ca-pipeda') => ({
  letterOn,
  receivedOn,
  designatedAddress: null,
  rights: [{ right: 'access' as const, regimes: [regime] }],
})

test.for<[string, ReturnType<typeof dated>, string[]]>([
  ['no date on the letter', dated(null, '2026-03-05'), ['no-letter-day ca-pipeda']],
  ['a date before the receipt', dated('2026-02-24', '2026-03-05'), []],
  ['a date on the day of receipt', dated('2026-03-05', '2026-03-05'), []],
  ['a date that lies after a corrected receipt', dated('2026-03-05', '2026-03-03'), ['letter-after-receipt ca-pipeda']],
  ['a law that counts by neither', dated('2026-03-05', '2026-03-03', 'eu-gdpr'), []],
])('%s: %j is to be recorded or put right (PIPEDA s. 8(4))', ([, facts, wanted]) => {
  expect(factsToRecord({ facts, lawOf: regimeOf }).map(({ fact, law }) => `${fact} ${law.id}`)).toEqual(wanted)
})

test('no time is counted from a date that lies after the receipt: nobody receives a letter before it is written', () => {
  expect(deadlineOptionsOf(dated('2026-03-05', '2026-03-03'))).toEqual({})
  expect(deadlineOptionsOf(dated('2026-02-24', '2026-03-05'))).toEqual({ letterOn: '2026-02-24' })
})
