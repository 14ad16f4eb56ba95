import type { RequesterLetterOf } from '../catalogue'
import { follow, letter, request } from './sample'

type Kind =
  | 'confirm-your-request'
  | 'unconfirmed-answer'
  | 'request-received'
  | 'acknowledgement'
  | 'follow-code'
  | 'later-than-promised'
  | 'day-changed'
  | 'request-withdrawn'
  | 'confirm-new-address'
  | 'contact-changed'
type Examples = { [Each in Kind]: Record<string, RequesterLetterOf<Each>> }

/** Letters that go out by themselves when a request has come in, and on the way to the page of it. */
export const receipts: Examples = {
  acknowledgement: {
    'by law': { kind: 'acknowledgement', ...letter, props: { binds: 'law' }, secrets: follow },
    'a day that no law sets': { kind: 'acknowledgement', ...letter, props: { binds: 'own' }, secrets: follow },
    'to an address nobody has confirmed': {
      kind: 'acknowledgement',
      ...letter,
      request: { ...request, name: null },
      props: { binds: 'none' },
    },
  },
  'confirm-your-request': {
    'to an address nobody has confirmed': {
      kind: 'confirm-your-request',
      ...letter,
      request: { ...request, name: null },
      props: { validDays: 14, isReminder: false },
      secrets: { confirmPath: '/hafenblick/confirm/a1b2c3d4e5f6', notMePath: '/hafenblick/not-me/a1b2c3d4e5f6' },
    },
    'a reminder': {
      kind: 'confirm-your-request',
      ...letter,
      request: { ...request, name: null },
      props: { validDays: 14, isReminder: true },
      secrets: { confirmPath: '/hafenblick/confirm/a1b2c3d4e5f6', notMePath: '/hafenblick/not-me/a1b2c3d4e5f6' },
    },
  },
  'unconfirmed-answer': {
    'to an address nobody has confirmed': {
      kind: 'unconfirmed-answer',
      ...letter,
      request: { ...request, name: null },
      props: { partDone: false },
    },
    'a part of it was carried out for whoever asked': {
      kind: 'unconfirmed-answer',
      ...letter,
      request: { ...request, name: null },
      props: { partDone: true },
    },
  },
  'request-received': {
    'confirmed, the law binds': {
      kind: 'request-received',
      ...letter,
      props: { words: 'Everything since I opened my account, please.\nAnd then delete it.', binds: 'law' },
      secrets: follow,
    },
    'nothing to confirm, the promise binds': {
      kind: 'request-received',
      ...letter,
      request: { ...request, rights: ['marketing-objection'], dueOn: '2026-04-04', name: null },
      props: { words: null, binds: 'promise' },
      secrets: follow,
    },
    'no law names a day': {
      kind: 'request-received',
      ...letter,
      request: { ...request, regimes: ['policy-30d-from-confirmation'], dueOn: null },
      props: { words: null, binds: 'none' },
      secrets: follow,
    },
  },
  'follow-code': {
    'for a few minutes': { kind: 'follow-code', ...letter, props: { validMinutes: 10 }, secrets: { code: '40718825' } },
  },
  'later-than-promised': {
    'before the day of the law': {
      kind: 'later-than-promised',
      ...letter,
      props: { promisedOn: '2026-04-04', legalDueOn: '2026-04-07', nothingRefused: true },
    },
  },
  'day-changed': {
    'to a later day': {
      kind: 'day-changed',
      ...letter,
      props: { oldDueOn: '2026-04-04', nothingRefused: true },
    },
  },
  'request-withdrawn': {
    'on their own wish': { kind: 'request-withdrawn', ...letter, props: { partOf: [] } },
    'a part of it': { kind: 'request-withdrawn', ...letter, props: { partOf: ['erasure'] } },
  },
  'confirm-new-address': {
    'to an address nobody has confirmed': {
      kind: 'confirm-new-address',
      ...letter,
      request: { ...request, name: null },
      props: { validDays: 14 },
      secrets: { newAddressPath: '/follow/address/a1b2c3d4e5f6' },
    },
  },
  'contact-changed': {
    'on their own page, a new e-mail address': {
      kind: 'contact-changed',
      ...letter,
      props: { ways: ['email', 'telephone'], awaited: true, by: 'person' },
      secrets: { stopChangePath: '/follow/not-me/a1b2c3d4e5f6' },
    },
    'by staff': {
      kind: 'contact-changed',
      ...letter,
      props: { ways: ['postalAddress'], awaited: false, by: 'staff' },
      secrets: { stopChangePath: '/follow/not-me/a1b2c3d4e5f6' },
    },
  },
}
