import type { RequesterLetterOf } from '../catalogue'
import { clock, follow, letter, request } from './sample'

const question = 'At which of our three clinics were you treated, and in about which years?'
const doubt = 'your letter says that you write for your mother, and nothing in it is from her.'

/** The letters that ask for what is missing. */
export const particularsLetters: Record<string, RequesterLetterOf<'particulars-request'>> = {
  'the time starts when it is complete': {
    kind: 'particulars-request',
    ...letter,
    request: { ...request, regimes: ['za-paia'] },
    props: {
      missing: ['record', 'form-of-access'],
      question,
      rightsConcerned: ['access'],
      clocks: [clock('restarts', { rights: ['access'] })],
    },
    secrets: follow,
  },
  'too late to move the time': {
    kind: 'particulars-request',
    ...letter,
    request: { ...request, regimes: ['za-paia'] },
    props: {
      missing: ['address'],
      question,
      rightsConcerned: ['access'],
      clocks: [clock('runs', { rights: ['access'] })],
    },
  },
}

/** The letters to somebody who says that they act for another person. */
export const authorityLetters: Record<string, RequesterLetterOf<'authority-request'>> = {
  'the clock pauses': {
    kind: 'authority-request',
    ...letter,
    props: { doubt, proof: 'written-authority', clocks: [clock('pauses')] },
    secrets: follow,
  },
  'the clock starts afresh': {
    kind: 'authority-request',
    ...letter,
    request: { ...request, regimes: ['uk-gdpr'] },
    props: { doubt, proof: 'confirmed-by-person', clocks: [clock('restarts')] },
  },
  'the clock runs on': {
    kind: 'authority-request',
    ...letter,
    props: {
      doubt: 'the order you sent names another ward.',
      proof: 'guardianship',
      clocks: [clock('runs', { dueOn: null })],
    },
  },
}
