import type { RequesterLetterOf } from '../catalogue'
import { follow, letter } from './sample'

type Kind = 'answer-to-collect' | 'answer-code'
type Examples = { [Each in Kind]: Record<string, RequesterLetterOf<Each>> }

/** Letters about the files of an answer. */
export const collections: Examples = {
  'answer-code': {
    'to be posted': { kind: 'answer-code', ...letter, props: {}, secrets: { code: '38016412' } },
  },
  'answer-to-collect': {
    'not all has been downloaded': {
      kind: 'answer-to-collect',
      ...letter,
      props: { why: 'waits', until: '2026-04-20' },
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
