import type { RequesterLetter } from '@/domain/requests/letters'
import type { ControllerProps, RequesterLetterOf, RequestProps } from '../catalogue'

type Examples = { [Kind in RequesterLetter]: Record<string, RequesterLetterOf<Kind>> }

const controller: ControllerProps = {
  name: 'Hafenblick Reisen GmbH',
  email: 'datenschutz@hafenblick.example',
  telephone: '+49 40 5550 1234',
  postalAddress: 'Am Kai 7\n20457 Hamburg',
  officer: { name: 'Ruth Okafor', email: 'ruth.okafor@hafenblick.example' },
  authority: {
    name: 'Der Hamburgische Beauftragte für Datenschutz',
    address: 'Ludwig-Erhard-Str. 22, 20459 Hamburg',
    url: 'https://datenschutz-hamburg.example',
  },
}

const request: RequestProps = {
  reference: 'DSR-2026-0042-7',
  receivedOn: '2026-03-05',
  rights: ['access', 'erasure'],
  regimes: ['eu-gdpr'],
  dueOn: '2026-04-07',
  name: 'Amina Diallo',
}

const letter = { language: 'en', origin: 'https://privacy.hafenblick.example', controller, request }
const follow = { followPath: '/follow/w2b3c4d5e6f7' }
const doubt = 'the e-mail address you write from is not the one of the booking you name.'

/** Every letter to the person in each of its states; the gallery shows them, tests read them. */
export const requesterExamples: Examples = {
  'confirm-your-request': {
    'to an address nobody has confirmed': {
      kind: 'confirm-your-request',
      ...letter,
      request: { ...request, name: null },
      props: { validDays: 14 },
      secrets: { confirmPath: '/hafenblick/confirm/a1b2c3d4e5f6', notMePath: '/hafenblick/not-me/a1b2c3d4e5f6' },
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
      },
    },
    'nothing was promised': {
      kind: 'extension',
      ...letter,
      request: { ...request, dueOn: '2026-06-05' },
      props: { because: 'You made five requests.', oldDueOn: '2026-04-07', newDueOn: '2026-06-05', promisedOn: null },
    },
  },
  message: {
    'of one line': { kind: 'message', ...letter, props: { text: 'Your copy leaves on Monday.' }, secrets: follow },
  },
  'answer-ready': {
    'to be read on the page': {
      kind: 'answer-ready',
      ...letter,
      props: { text: 'Here is your copy.', decisions: [], delivery: 'portal' },
      secrets: follow,
    },
    'on paper': {
      kind: 'answer-ready',
      ...letter,
      props: {
        text: 'Here is the copy of your data. What we could delete is deleted.',
        decisions: [
          { right: 'access', decision: 'granted', ground: null, because: null, searched: null },
          {
            right: 'erasure',
            decision: 'partly-granted',
            ground: 'legal-duty',
            because: 'we must keep invoices for ten years (GDPR Art. 17(3)(b)).',
            searched: null,
          },
        ],
        delivery: 'post',
      },
    },
    'on paper, under UK law': {
      kind: 'answer-ready',
      ...letter,
      controller: { ...controller, authority: { name: null, address: null, url: null } },
      request: { ...request, receivedOn: '2026-07-01', rights: ['access'], regimes: ['uk-gdpr'], dueOn: '2026-08-03' },
      props: {
        text: 'We searched with what you gave us.',
        decisions: [
          {
            right: 'access',
            decision: 'nothing-held',
            ground: null,
            because: null,
            searched: 'bookings, newsletter and telephone notes, for your name and your e-mail address.',
          },
        ],
        delivery: 'in-person',
      },
    },
  },
  'later-than-promised': {
    'before the day of the law': { kind: 'later-than-promised', ...letter, props: { promisedOn: '2026-04-04' } },
  },
  'follow-code': {
    'for a few minutes': { kind: 'follow-code', ...letter, props: { validMinutes: 10 }, secrets: { code: '40718825' } },
  },
  'request-withdrawn': {
    'on their own wish': { kind: 'request-withdrawn', ...letter, props: {} },
  },
}
