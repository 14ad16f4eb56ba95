import type { RequesterLetterOf } from '../catalogue'
import { clock, follow, letter, request } from './sample'

const because = 'You have had two copies already, and this third one has to be printed on 400 pages.'
const asked = {
  amount: '25',
  currency: 'EUR',
  reason: 'further-copies',
  because,
  rightsConcerned: ['access'],
  articles: ['GDPR Art. 15(3)'],
  reflection: null,
  startsAfresh: [],
  clocks: [clock('runs', { rights: ['access'] })],
} satisfies RequesterLetterOf<'fee-request'>['props']

/** The letter that announces a fee, under laws that give the clock three different answers. */
export const fees: Record<string, RequesterLetterOf<'fee-request'>> = {
  'the clock runs on': { kind: 'fee-request', ...letter, props: asked, secrets: follow },
  'the clock starts afresh': {
    kind: 'fee-request',
    ...letter,
    request: { ...request, regimes: ['uk-gdpr'] },
    props: {
      ...asked,
      currency: 'GBP',
      articles: ['UK GDPR Art. 15(3)'],
      clocks: [clock('restarts', { rights: ['access'] })],
    },
  },
  'ten days to agree': {
    kind: 'fee-request',
    ...letter,
    request: { ...request, regimes: ['ch-fadp'] },
    props: {
      ...asked,
      amount: '180',
      currency: 'CHF',
      reason: 'disproportionate-effort',
      because: 'Forty folders of paper from before 1995 have to be read page by page.',
      articles: ['FADP Art. 25(6); DPO Art. 19(1)-(2)'],
      reflection: { days: 10, rights: ['access'] },
      startsAfresh: ['access'],
      clocks: [],
    },
  },
  'ten days to agree, and the clock runs on': {
    kind: 'fee-request',
    ...letter,
    request: { ...request, regimes: ['ch-fadp'] },
    props: {
      ...asked,
      amount: '180',
      currency: 'CHF',
      reason: 'disproportionate-effort',
      because: 'Twenty more folders were found, which have to be read page by page.',
      articles: ['FADP Art. 25(6); DPO Art. 19(1)-(2)'],
      reflection: { days: 10, rights: ['access'] },
    },
  },
}
