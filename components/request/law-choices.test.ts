import { expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import type { RegimeId } from '@/domain/regimes/regime'
import { translator } from '@/messages/translator'
import { lawChoices } from './law-choices'

const unread = 'To be confirmed: we have not read the days of this law in its text yet.'

test.for<[RegimeId, Day, string | undefined]>([
  ['in-dpdp-grievance', '2026-11-22', `Not in force before 13 May 2027. ${unread}`],
  ['in-dpdp-grievance', '2027-05-13', unread],
  ['vn-decree13-72h', '2026-11-22', `In force until 31 December 2025, and no more. ${unread}`],
  ['eu-gdpr', '2026-11-22', undefined],
])('%s on %s is marked: %s', ([id, today, hint]) => {
  expect(lawChoices(translator('en'), [id], [id], today).options[0]?.hint).toBe(hint)
})
