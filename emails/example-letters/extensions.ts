import type { RequesterLetterOf } from '../catalogue'
import { letter, request } from './sample'

/** The letters about more time. */
export const extensions: Record<string, RequesterLetterOf<'extension'>> = {
  'past what was promised': {
    kind: 'extension',
    ...letter,
    request: { ...request, dueOn: '2026-06-05' },
    props: {
      because: 'Your bookings lie in three systems, and the oldest one must be searched by hand.',
      grounds: [{ ground: 'complexity', articles: ['GDPR Art. 12(3), second sentence'] }],
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
      grounds: [{ ground: 'complexity', articles: ['GDPR Art. 12(3), second sentence'] }],
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
      grounds: [{ ground: 'complexity', articles: ['GDPR Art. 12(3), second sentence'] }],
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
}
