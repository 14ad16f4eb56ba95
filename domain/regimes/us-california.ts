import { rights } from '../rights'
import type { Regime } from './regime'
import type { Sourced } from './sourced'
import { complexityAndNumber, statute } from './statute'

const federalHolidays: Sourced<false> = {
  value: false,
  source: 'Business day is not defined: Monday to Friday without federal holidays, the fewer and so the earlier',
  reading: true,
}
const extensionNotice = '11 CCR 7021(b); Civil Code 1798.130(a)(2)(A)'

const ccpa = statute({
  id: 'us-ca-ccpa',
  name: 'California: CCPA',
  rights: {
    access: 'Civil Code 1798.100, 1798.110',
    correction: 'Civil Code 1798.106',
    erasure: 'Civil Code 1798.105',
    portability: 'Civil Code 1798.130(a)(3)(B)(iii)',
  },
  start: { value: 'receipt', source: '11 CCR 7021(b): regardless of time required to verify' },
  timeLimit: { value: { days: 45 }, source: '11 CCR 7021(b)', reading: true },
  extension: {
    value: { days: 45 },
    reasons: true,
    grounds: complexityAndNumber('Civil Code 1798.145(h)(1)', false),
    notFor: { value: ['opt-out', 'limit'], source: '11 CCR 7026(f) and 7027(g)', confirmed: false },
    source: extensionNotice,
  },
  acknowledgement: { value: { workingDays: 10 }, source: '11 CCR 7021(a)' },
  regionalHolidays: federalHolidays,
  fees: {
    value: [
      {
        reason: 'unfounded-or-excessive',
        rights: ['access', 'correction', 'erasure', 'portability'],
        article: 'Civil Code 1798.145(h)(3)',
        confirmed: false,
      },
    ],
    source: 'Civil Code 1798.130(a)(2)(A)',
    confirmed: false,
  },
  refusalGrounds: [
    {
      ground: 'cannot-identify',
      rights: ['access', 'correction', 'erasure', 'portability'],
      article: '11 CCR 7021(b)',
    },
    {
      ground: 'unfounded-or-excessive',
      rights: ['access', 'correction', 'erasure', 'portability'],
      article: 'Civil Code 1798.145(h)(3)',
      confirmed: false,
    },
    { ground: 'restricted-by-law', rights: ['access'], article: '11 CCR 7024(d)' },
    {
      ground: 'conditions-not-met',
      rights: ['access', 'correction', 'erasure', 'portability'],
      article: 'Civil Code 1798.145',
      confirmed: false,
    },
    { ground: 'legal-duty', rights: ['erasure'], article: 'Civil Code 1798.105(d)(8)', confirmed: false },
    { ground: 'freedom-of-expression', rights: ['erasure'], article: 'Civil Code 1798.105(d)(4)', confirmed: false },
  ],
})

const optOut = statute({
  id: 'us-ca-ccpa-optout',
  name: 'California: opt-out and limit',
  partOf: 'us-ca-ccpa',
  rights: { 'opt-out': '11 CCR 7026', limit: '11 CCR 7027' },
  timeLimit: { value: { workingDays: 15 }, source: '11 CCR 7026(f) and 7027(g)', confirmed: false },
  noIdentityFor: { value: rights, source: '11 CCR 7026(d) and 7027(e): no verifiable request' },
  regionalHolidays: federalHolidays,
})

const shineTheLight = statute({
  id: 'us-ca-shine-the-light',
  name: 'California: Shine the Light',
  partOf: 'us-ca-ccpa',
  rights: { disclosure: 'Civil Code 1798.83' },
  timeLimit: { value: { days: 30 }, source: 'Civil Code 1798.83(b)(1)(C)', confirmed: false },
  timeLimitElsewhere: { value: { days: 150 }, source: 'Civil Code 1798.83(b)(1)(C)', confirmed: false },
  regionalHolidays: federalHolidays,
})

const minorRemoval = statute({
  id: 'us-ca-minor-removal',
  name: 'California: content of minors',
  partOf: 'us-ca-ccpa',
  rights: { 'content-removal': 'Business and Professions Code 22581' },
  timeLimit: { value: null, source: 'Business and Professions Code 22581: no number of days' },
  regionalHolidays: federalHolidays,
  refusalGrounds: [
    {
      ground: 'conditions-not-met',
      rights: ['content-removal'],
      article: 'Business and Professions Code 22581(b)',
      confirmed: false,
    },
  ],
})

export const california: readonly Regime[] = [ccpa, optOut, shineTheLight, minorRemoval]
