import type { RequesterLetterOf } from '../catalogue'
import { follow, letter, request } from './sample'

type Kind = 'answer-to-collect' | 'answer-code' | 'erasure-done'
type Examples = { [Each in Kind]: Record<string, RequesterLetterOf<Each>> }

/** Letters about the files of an answer, and about what comes after it. */
export const collections: Examples = {
  'answer-code': {
    'to be posted': { kind: 'answer-code', ...letter, props: {}, secrets: { code: '38016412' } },
  },
  'erasure-done': {
    'after the copy was collected': {
      kind: 'erasure-done',
      ...letter,
      request: { ...request, rights: ['access', 'erasure'] },
      props: { doneOn: '2026-04-14', isPart: false, goneFromBackupsOn: '2026-05-14', because: null },
      secrets: follow,
    },
    'of a part': {
      kind: 'erasure-done',
      ...letter,
      request: { ...request, rights: ['access', 'erasure'] },
      props: {
        ...{ doneOn: '2026-04-14', isPart: true, goneFromBackupsOn: null },
        because: 'We keep the invoices until 2036: tax law asks us to (GDPR Art. 17(3)(b)).',
      },
    },
  },
  'answer-to-collect': {
    'not all has been downloaded': {
      kind: 'answer-to-collect',
      ...letter,
      props: { why: 'waits', until: '2026-04-20' },
      secrets: follow,
    },
    'an erasure waits for it': {
      kind: 'answer-to-collect',
      ...letter,
      props: { why: 'waits', until: '2026-04-20', isErasureWaiting: true },
      secrets: follow,
    },
    'it can be downloaded again': {
      kind: 'answer-to-collect',
      ...letter,
      props: { why: 'again', until: '2026-05-04' },
    },
    'it can be downloaded again with a code': {
      kind: 'answer-to-collect',
      ...letter,
      props: { why: 'again', until: null, code: 'telephone' },
    },
  },
}
