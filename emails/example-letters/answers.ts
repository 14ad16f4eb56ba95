import type { RequesterLetterOf } from '../catalogue'
import { controller, follow, letter, request } from './sample'

type Kind = 'answer-ready'
type Examples = { [Each in Kind]: Record<string, RequesterLetterOf<Each>> }

const files = [
  {
    name: 'Your data.zip',
    bytes: 4_310_226,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  {
    name: 'How to read it.pdf',
    bytes: 88_120,
    sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  },
]

/** The answer: by e-mail it says where to read it, on paper it is the answer. */
export const answers: Examples = {
  'answer-ready': {
    'to be read on the page': {
      kind: 'answer-ready',
      ...letter,
      props: { text: 'Here is your copy.', decisions: [], delivery: 'portal', files: [], code: null },
      secrets: follow,
    },
    'with files to download': {
      kind: 'answer-ready',
      ...letter,
      props: { text: 'Here is your copy.', decisions: [], delivery: 'portal', files, code: null },
      secrets: follow,
    },
    'with files that a code by telephone opens': {
      kind: 'answer-ready',
      ...letter,
      props: { text: 'Here is your copy.', decisions: [], delivery: 'portal', files, code: 'telephone' },
      secrets: follow,
    },
    'with files that a code by post opens': {
      kind: 'answer-ready',
      ...letter,
      props: { text: 'Here is your copy.', decisions: [], delivery: 'portal', files, code: 'letter' },
      secrets: follow,
    },
    'with files after which data is erased': {
      kind: 'answer-ready',
      ...letter,
      props: {
        text: 'Here is your copy.',
        decisions: [
          { right: 'erasure', decision: 'granted', ground: null, because: null, searched: null, waits: 'download' },
        ],
        delivery: 'portal',
        files,
        code: null,
      },
      secrets: follow,
    },
    'on paper': {
      kind: 'answer-ready',
      ...letter,
      request: {
        ...request,
        authority: { name: 'Autoriteit Persoonsgegevens', url: 'https://autoriteitpersoonsgegevens.nl' },
      },
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
        files,
        withheld: [{ described: 'Letter to our lawyer of 3 May 2026', ground: 'privilege' }],
        code: null,
      },
    },
    'on paper, to the person for whom somebody asked': {
      kind: 'answer-ready',
      ...letter,
      props: {
        text: 'Here is the copy of your data.',
        decisions: [{ right: 'access', decision: 'granted', ground: null, because: null, searched: null }],
        delivery: 'post',
        files: [],
        code: null,
        askedBy: 'Mariam Diallo',
      },
    },
    'on paper, with how the data is used': {
      kind: 'answer-ready',
      ...letter,
      props: {
        text: 'Here is the copy of your data.',
        decisions: [{ right: 'access', decision: 'granted', ground: null, because: null, searched: null }],
        delivery: 'post',
        files: [],
        information: {
          lines: [
            {
              purpose: 'Delivering what you order',
              categories: 'Name, address, orders, payments',
              recipients: ['Brisk Parcels GmbH', 'Ledger Ltd'],
              period: 'Ten years from the end of the year of the order',
              source: '',
              transfers: '',
              automated: 'None',
            },
          ],
          moreRecipients: 'Our lawyers, Novák & Partners',
          own: null,
          rights: true,
        },
        code: null,
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
        files: [],
        code: null,
      },
    },
  },
}
