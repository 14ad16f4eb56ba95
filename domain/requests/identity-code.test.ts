import { expect, test } from 'vitest'
import { isSameContact } from './contact-on-file'
import type { NewEvent } from './events'
import { identityCodeOf } from './identity-code'
import type { IdentityCodeWay } from './identity-events'
import { accessHistory } from './testing/access-history'

const asked: NewEvent = { type: 'identityRequested', data: { method: 'code-on-file' } }
const entered: NewEvent = { type: 'identityCodeEntered', on: '2026-03-10', data: { by: 'email' } }
const verified: NewEvent = { type: 'identityVerified', data: { method: 'code-on-file' } }
const spent: NewEvent = { type: 'identityCodeSpent', data: {} }
const moved: NewEvent = { type: 'contactChanged', data: { ways: ['telephone'] } }

/** Made on 9 March 2026 at 10:00 UTC. */
const made = (by: IdentityCodeWay): NewEvent => ({ type: 'identityCodeMade', data: { by } })

test.each([
  ['email', '2026-03-12T09:59:59Z', '2026-03-12T10:00:00Z'],
  ['telephone', '2026-03-10T09:59:59Z', '2026-03-10T10:00:00Z'],
  ['letter', '2026-03-30T09:59:59Z', '2026-03-30T10:00:00Z'],
] as const)('a code by %s works to the moment, and no longer', (by, last, over) => {
  const history = accessHistory([asked, made(by)])
  expect(identityCodeOf(history, last)).toEqual({ by, standing: 'open' })
  expect(identityCodeOf(history, over)).toEqual({ by, standing: 'over' })
})

test.each([
  ['entered', [asked, made('email'), entered], { by: 'email', standing: 'entered', enteredOn: '2026-03-10' }],
  ['spent', [asked, made('email'), spent], { by: 'email', standing: 'spent' }],
  ['replaced by another', [asked, made('email'), spent, made('letter')], { by: 'letter', standing: 'open' }],
  ['decided', [asked, made('email'), entered, verified], undefined],
  ['void, as contact details changed', [asked, made('email'), entered, moved], undefined],
  ['void, also where proof is asked for anew', [asked, made('email'), moved, asked], undefined],
  ['never made', [asked], undefined],
] as const)('%s', (_name, events, code) => {
  expect(identityCodeOf(accessHistory(events), '2026-03-10T12:00:00Z')).toEqual(code)
})

test.each([
  ['email', 'Amina.Diallo@Example.org ', 'amina.diallo@example.org', true],
  ['email', 'amina@Bücher.example', 'amina@xn--bcher-kva.example', true],
  ['email', 'amina.diallo@example.org', 'amina.diallo@example.com', false],
  ['telephone', '030 / 123 45 67', '+49 30 1234567', true],
  ['telephone', '0049301234567', '+49 (30) 1234567', true],
  ['telephone', '+49 30 1234568', '+49 30 1234567', false],
  ['telephone', '+49 (0)30 1234567', '+49 30 1234567', true],
  ['telephone', '+49 030 123456', '030 123456', true],
  ['telephone', '+44 (0)20 7946 0018', '+44 20 7946 0018', true],
  ['telephone', '030 12345678', '040 12345678', false],
  ['telephone', '67', '+49 30 1234567', false],
  ['letter', 'Am Kai 7\n20457 Hamburg', 'am kai 7, 20457  HAMBURG', true],
  ['letter', 'Am Kai 17, 20457 Hamburg', 'Am Kai 7, 20457 Hamburg', false],
  ['letter', 'Am Kai 7, 20457 Hamburg', null, false],
] as const)('%s: %j and %j are the same way to reach somebody: %j', (way, one, other, same) => {
  expect(isSameContact(way, one, other, 'DE')).toBe(same)
})
