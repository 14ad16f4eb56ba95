import type { RequesterLetterOf } from '../catalogue'
import { authorityLetters, particularsLetters } from './completeness'
import { extensions } from './extensions'
import { fees } from './fees'
import { clock, follow, letter, request } from './sample'

type Kind =
  | 'identity-request'
  | 'identity-code'
  | 'clarification-request'
  | 'particulars-request'
  | 'authority-request'
  | 'parental-consent'
  | 'fee-request'
  | 'extension'
  | 'message'
  | 'restriction-lifting'
type Examples = { [Each in Kind]: Record<string, RequesterLetterOf<Each>> }

const doubt = 'the e-mail address you write from is not the one of the booking you name.'

/** Letters by which staff ask, tell or take more time. */
export const questions: Examples = {
  'identity-request': {
    'the clock pauses': {
      kind: 'identity-request',
      ...letter,
      props: { doubt, method: 'contact-on-file', clocks: [clock('pauses')] },
      secrets: follow,
    },
    'the clock starts afresh': {
      kind: 'identity-request',
      ...letter,
      request: { ...request, regimes: ['uk-gdpr'] },
      props: { doubt, method: 'document', clocks: [clock('restarts')] },
    },
    'the clock runs on': {
      kind: 'identity-request',
      ...letter,
      props: { doubt, method: 'call-back', clocks: [clock('runs')] },
    },
    'one right waits and one does not': {
      kind: 'identity-request',
      ...letter,
      request: { ...request, regimes: ['eu-gdpr', 'us-ca-ccpa'] },
      props: {
        doubt,
        method: 'call-back',
        clocks: [clock('pauses', { rights: ['access'] }), clock('runs', { rights: ['erasure'], dueOn: '2026-04-19' })],
      },
    },
    'asked again, because it was not enough': {
      kind: 'identity-request',
      ...letter,
      props: {
        doubt: 'the photograph of the letter cannot be read.',
        method: 'document',
        clocks: [clock('pauses', { stoodStill: true })],
      },
    },
  },
  'identity-code': {
    'to contact details on file': {
      kind: 'identity-code',
      ...letter,
      request: { ...request, name: null },
      props: { validDays: 3 },
      secrets: { code: '38016412' },
    },
  },
  'parental-consent': {
    'to an address that somebody named': {
      kind: 'parental-consent',
      ...letter,
      request: { ...request, name: null },
      props: { validDays: 14, age: 18 },
      secrets: { consentPath: '/follow/consent/a1b2c3d4e5f6' },
    },
  },
  'clarification-request': {
    'the clock waits for something else too': {
      kind: 'clarification-request',
      ...letter,
      props: {
        question: 'Which of your bookings since 2019 do you mean?',
        rightsConcerned: ['access'],
        clocks: [clock('pauses', { stoodStill: true, forMore: true, rights: ['access'] })],
      },
      secrets: follow,
    },
    'the clock pauses': {
      kind: 'clarification-request',
      ...letter,
      props: {
        question: 'Which of your bookings since 2019 do you mean?',
        rightsConcerned: ['access'],
        clocks: [clock('pauses', { rights: ['access'] })],
      },
      secrets: follow,
    },
    'the clock runs on': {
      kind: 'clarification-request',
      ...letter,
      props: {
        question: 'Which of your bookings do you mean?',
        rightsConcerned: ['access', 'erasure'],
        clocks: [clock('runs')],
      },
    },
  },
  'particulars-request': particularsLetters,
  'authority-request': authorityLetters,
  'fee-request': fees,
  extension: extensions,
  'restriction-lifting': {
    'after an objection': {
      kind: 'restriction-lifting',
      ...letter,
      request: { ...request, rights: ['objection'] },
      props: {
        rightsConcerned: ['objection'],
        liftsOn: '2026-04-20',
        because: 'We need the records of the accident to defend a claim before the court.',
      },
      secrets: follow,
    },
    'after a correction': {
      kind: 'restriction-lifting',
      ...letter,
      request: { ...request, rights: ['correction'] },
      props: { rightsConcerned: ['correction'], liftsOn: '2026-04-20', because: 'Your address is right now.' },
    },
  },
  message: {
    'of one line': { kind: 'message', ...letter, props: { text: 'Your copy leaves on Monday.' }, secrets: follow },
  },
}
