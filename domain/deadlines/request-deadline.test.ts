import { expect, test } from 'vitest'
import { weekendsOnly } from '../calendar/working-days'
import { type RequestDeadlineInput, requestDeadline } from './request-deadline'
import { extended, identityAsked, identityShown, scopeAsked } from './testing/table'

function aRequest(given: Partial<RequestDeadlineInput>): RequestDeadlineInput {
  return {
    receivedOn: '2026-03-02',
    rights: [{ right: 'access', regimes: ['eu-gdpr'] }],
    facts: [],
    calendar: weekendsOnly,
    promise: { off: true },
    ...given,
  }
}

test('a request is due on the earliest day among its rights, and says which right and law that is', () => {
  const request = requestDeadline(
    aRequest({
      rights: [
        { right: 'access', regimes: ['eu-gdpr'] },
        { right: 'erasure', regimes: ['eu-gdpr', 'default-30d'] },
      ],
    }),
  )
  expect(request).toMatchObject({ dueOn: '2026-04-01', binds: 'law', legalDueOn: '2026-04-01', clock: 'running' })
  expect(request.first).toMatchObject({ right: 'erasure', law: { regime: 'default-30d' } })
  expect(request.working.map(({ rule }) => rule)).toEqual(['received', 'time-limit'])
  expect(request.rights.map(({ right, dueOn }) => `${right} ${dueOn}`)).toEqual([
    'access 2026-04-02',
    'erasure 2026-04-01',
  ])
})

test('a decided right no longer makes the request due', () => {
  const rights = [
    { right: 'access', regimes: ['eu-gdpr'] },
    { right: 'erasure', regimes: ['default-30d'], decidedOn: '2026-03-10' },
  ] as const
  expect(requestDeadline(aRequest({ rights }))).toMatchObject({ dueOn: '2026-04-02', first: { right: 'access' } })
})

test('where every right is decided the answer still has to leave by the day', () => {
  const rights = [{ right: 'access', regimes: ['eu-gdpr'], decidedOn: '2026-03-10' }] as const
  expect(requestDeadline(aRequest({ rights })).dueOn).toBe('2026-04-02')
})

test('a clock that stands still for one right is told, and the other right stays due', () => {
  const rights = [
    { right: 'access', regimes: ['eu-gdpr'] },
    { right: 'marketing-objection', regimes: ['eu-gdpr'] },
  ] as const
  const request = requestDeadline(aRequest({ rights, facts: [identityAsked('2026-03-03')] }))
  expect(request).toMatchObject({ dueOn: '2026-04-02', clock: 'running', withoutPauseDueOn: '2026-04-02' })
  expect(request.pausedSinceOn).toBeUndefined()
  expect(request.rights.map(({ right, clock }) => `${right} ${clock}`)).toEqual([
    'access paused',
    'marketing-objection running',
  ])
  expect(request.warnings.map(({ code }) => code)).toEqual(['paused-without-due-day', 'identity-not-to-be-asked'])
})

test('a request is paused when all its undecided rights are, and shows the day without the pause', () => {
  const request = requestDeadline(
    aRequest({ facts: [scopeAsked('2026-03-03')], promise: { days: 30, from: 'receipt' } }),
  )
  expect(request).toMatchObject({
    dueOn: null,
    binds: 'none',
    clock: 'paused',
    pausedSinceOn: '2026-03-03',
    withoutPauseDueOn: '2026-04-02',
  })
  expect(request.extensionNoticeDueOn).toBeUndefined()
})

test('a law that does not pause keeps the request due while another does', () => {
  const rights = [{ right: 'access', regimes: ['eu-gdpr', 'default-30d'] }] as const
  const request = requestDeadline(aRequest({ rights, facts: [identityAsked('2026-03-03')] }))
  expect(request).toMatchObject({ dueOn: '2026-04-01', clock: 'running', first: { law: { regime: 'default-30d' } } })
})

test('notices are due on the earliest of their own days', () => {
  const request = requestDeadline(aRequest({ facts: [extended('2026-03-20')] }))
  expect(request).toMatchObject({
    dueOn: '2026-06-02',
    extensionNoticeDueOn: '2026-04-02',
    refusalNoticeDueOn: '2026-04-02',
  })
})

test('a promise that binds shows its own working', () => {
  const request = requestDeadline(aRequest({ promise: { days: 30, from: 'receipt' } }))
  expect(request).toMatchObject({
    dueOn: '2026-04-01',
    binds: 'promise',
    legalDueOn: '2026-04-02',
    promisedDueOn: '2026-04-01',
  })
  expect(request.working.map(({ rule }) => rule)).toEqual(['promise-start', 'promise'])
})

test('an unconfirmed request is due by law although the promise has not begun', () => {
  const request = requestDeadline(aRequest({ promise: { days: 30, from: 'confirmation' } }))
  expect(request).toMatchObject({ dueOn: '2026-04-02', binds: 'law', clock: 'running' })
})

test('under the published policy alone nothing runs before the confirmation', () => {
  const rights = [{ right: 'erasure', regimes: ['policy-30d-from-confirmation'] }] as const
  expect(requestDeadline(aRequest({ rights }))).toMatchObject({ dueOn: null, clock: 'not-started', binds: 'none' })
  const facts = [{ type: 'emailConfirmed', on: '2026-03-20' }] as const
  expect(requestDeadline(aRequest({ rights, facts }))).toMatchObject({ dueOn: '2026-04-19', clock: 'running' })
})

test('a right judged by no law is due as promised', () => {
  const rights = [{ right: 'content-removal', regimes: [] }] as const
  const promise = { days: 30, from: 'receipt' } as const
  expect(requestDeadline(aRequest({ rights, promise }))).toMatchObject({ dueOn: '2026-04-01', binds: 'promise' })
})

test('a UK restart restarts every right that waited for the identity', () => {
  const rights = [
    { right: 'access', regimes: ['uk-gdpr'] },
    { right: 'erasure', regimes: ['uk-gdpr'] },
  ] as const
  const waiting = requestDeadline(aRequest({ rights, facts: [identityAsked('2026-03-03')] }))
  expect(waiting).toMatchObject({ dueOn: null, clock: 'paused', withoutPauseDueOn: '2026-04-02' })
  const shown = requestDeadline(aRequest({ rights, facts: [identityAsked('2026-03-03'), identityShown('2026-03-13')] }))
  expect(shown.rights.map(({ dueOn }) => dueOn)).toEqual(['2026-04-13', '2026-04-13'])
})
