import type { RequesterLetterOf } from '../catalogue'
import { follow, letter } from './sample'

type Kind = 'answer-to-collect'
type Examples = { [Each in Kind]: Record<string, RequesterLetterOf<Each>> }

/** Letters about the files of an answer. */
export const collections: Examples = {
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
  },
}
