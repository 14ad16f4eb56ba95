import type { RequesterLetterOf } from '../catalogue'
import { authorityLetters, particularsLetters } from './completeness'
import { fees } from './fees'
import { follow, letter, request } from './sample'

type Kind =
  | 'identity-request'
  | 'clarification-request'
  | 'particulars-request'
  | 'authority-request'
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
      props: { doubt, method: 'contact-on-file', regimes: ['eu-gdpr'], pauses: true },
      secrets: follow,
    },
    'the clock starts afresh': {
      kind: 'identity-request',
      ...letter,
      request: { ...request, regimes: ['uk-gdpr'] },
      props: { doubt, method: 'document', regimes: ['uk-gdpr'], pauses: true },
    },
    'the clock runs on': {
      kind: 'identity-request',
      ...letter,
      props: { doubt, method: 'call-back', regimes: ['eu-gdpr'], pauses: false },
    },
  },
  'clarification-request': {
    'the clock pauses': {
      kind: 'clarification-request',
      ...letter,
      props: { question: 'Which of your bookings since 2019 do you mean?', pauses: true, rightsConcerned: ['access'] },
      secrets: follow,
    },
    'the clock runs on': {
      kind: 'clarification-request',
      ...letter,
      props: { question: 'Which of your bookings do you mean?', pauses: false, rightsConcerned: ['access', 'erasure'] },
    },
  },
  'particulars-request': particularsLetters,
  'authority-request': authorityLetters,
  'fee-request': fees,
  extension: {
    'past what was promised': {
      kind: 'extension',
      ...letter,
      request: { ...request, dueOn: '2026-06-05' },
      props: {
        because: 'Your bookings lie in three systems, and the oldest one must be searched by hand.',
        oldDueOn: '2026-04-07',
        newDueOn: '2026-06-05',
        promisedOn: '2026-04-04',
        refusals: [],
      },
    },
    'nothing was promised': {
      kind: 'extension',
      ...letter,
      request: { ...request, dueOn: '2026-06-05' },
      props: {
        because: 'You made five requests.',
        oldDueOn: '2026-04-07',
        newDueOn: '2026-06-05',
        promisedOn: null,
        refusals: [],
      },
    },
    'a part is refused': {
      kind: 'extension',
      ...letter,
      request: { ...request, dueOn: '2026-06-05', rights: ['access', 'erasure'] },
      props: {
        because: 'Your bookings lie in three systems, and the oldest one must be searched by hand.',
        oldDueOn: '2026-04-07',
        newDueOn: '2026-06-05',
        promisedOn: null,
        refusals: [
          {
            right: 'erasure',
            decision: 'refused',
            ground: 'legal-duty',
            because: 'Tax law obliges us to keep your invoices until the end of 2033.',
            searched: null,
          },
        ],
      },
    },
  },
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
