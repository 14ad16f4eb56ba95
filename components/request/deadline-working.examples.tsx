import { weekendsOnly } from '@/domain/calendar/working-days'
import { type RequestDeadlineInput, requestDeadline } from '@/domain/deadlines/request-deadline'
import { regimeOf } from '@/domain/regimes/regimes'
import { foundationOf } from '@/domain/requests/foundation'
import { translator } from '@/messages/translator'
import type { Example } from '../example'
import { DeadlineWorking } from './deadline-working'

export const deadlineWorkingExamples: Example[] = [
  example('The law binds, after a holiday and a weekend', {}),
  example('The promise binds', { promise: { days: 14, from: 'receipt' } }),
  example('Paused until the person has shown who they are', {
    facts: [{ type: 'identityRequested', on: '2026-03-09' }],
  }),
  example('Extended, after a pause of four days', {
    facts: [
      { type: 'identityRequested', on: '2026-03-09' },
      { type: 'identityVerified', on: '2026-03-13' },
      { type: 'extended', on: '2026-03-30', reasons: true },
    ],
  }),
  example('Two rights under two laws', {
    rights: [
      { right: 'access', regimes: ['eu-gdpr', 'uk-gdpr'] },
      { right: 'marketing-objection', regimes: ['eu-gdpr'] },
    ],
  }),
  example('California never pauses, and its limit is a reading', {
    rights: [{ right: 'access', regimes: ['us-ca-ccpa'] }],
    facts: [{ type: 'identityRequested', on: '2026-03-09' }],
  }),
  example('The notice of more time is counted from the date on the letter', {
    rights: [{ right: 'access', regimes: ['ca-pipeda'] }],
    options: { letterOn: '2026-02-24' },
  }),
  example('Not sent to the address designated for it', {
    rights: [{ right: 'disclosure', regimes: ['us-ca-shine-the-light'] }],
    options: { designatedAddress: false },
  }),
  example('The law leaves the new day to the organisation', { rights: [{ right: 'access', regimes: ['ch-fadp'] }] }),
  example('A right that the law does not give', { rights: [{ right: 'complaint', regimes: ['eu-gdpr'] }] }),
  example('A law that was not in force yet', { rights: [{ right: 'complaint', regimes: ['in-dpdp-grievance'] }] }),
  example('Nothing is due before the address is confirmed', {
    rights: [{ right: 'access', regimes: ['policy-30d-from-confirmation'] }],
  }),
]

/** A request received on 5 March 2026, where Good Friday and Easter Monday are holidays. */
function example(name: string, given: Partial<RequestDeadlineInput>): Example {
  const deadline = requestDeadline({
    receivedOn: '2026-03-05',
    rights: [{ right: 'access', regimes: ['eu-gdpr'] }],
    facts: [],
    calendar: {
      ...weekendsOnly,
      holidays: new Set(['2026-04-03', '2026-04-06'] as const),
      names: new Map([
        ['2026-04-03', 'Good Friday'],
        ['2026-04-06', 'Easter Monday'],
      ] as const),
    },
    promise: { off: true },
    ...given,
  })
  const rests = foundationOf(deadline, regimeOf)
  return { name, element: <DeadlineWorking {...{ deadline, rests }} t={translator('en')} language="en" /> }
}
