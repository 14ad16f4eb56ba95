import type { GivenTogether } from '@/domain/requests/given-time'
import type { RequesterLetterOf } from '../catalogue'
import { letter, request } from './sample'

const whole: GivenTogether = { rights: [], oldDueOn: '2026-04-07', newDueOn: '2026-06-05', waiting: 'runs' }

/** The letters about more time. */
export const extensions: Record<string, RequesterLetterOf<'extension'>> = {
  'past what was promised': {
    kind: 'extension',
    ...letter,
    request: { ...request, dueOn: '2026-06-05' },
    props: {
      because: 'Your bookings lie in three systems, and the oldest one must be searched by hand.',
      grounds: [{ ground: 'complexity', articles: ['GDPR Art. 12(3), second sentence'] }],
      times: [whole],
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
      times: [whole],
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
      times: [whole],
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
  'parts have days of their own, and time stands still': {
    kind: 'extension',
    ...letter,
    request: { ...request, dueOn: null, rights: ['access', 'erasure', 'marketing-objection'] },
    props: {
      because: 'Your bookings lie in three systems, and the oldest one must be searched by hand.',
      grounds: [],
      times: [
        { rights: ['access'], oldDueOn: '2026-03-16', newDueOn: '2026-03-26', waiting: 'pauses' },
        { rights: ['erasure'], oldDueOn: '2026-03-25', newDueOn: '2026-04-14', waiting: 'restarts' },
      ],
      promisedOn: null,
      refusals: [],
    },
  },
}
