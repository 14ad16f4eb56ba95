import type { StaffLetterOf } from '../catalogue'

const letter = { language: 'en' as const, origin: 'https://privacy.hafenblick.example' }

/** What a member of staff is told about how they sign in. */
export const accountLetters: {
  [Kind in 'own-address-new' | 'own-address-old' | 'sign-in-changed' | 'mail-test']: Record<string, StaffLetterOf<Kind>>
} = {
  'own-address-new': {
    'to be confirmed': {
      kind: 'own-address-new',
      ...letter,
      props: { validDays: 7 },
      secrets: { confirmPath: '/join/address/k2mVdPq8Zr1w' },
    },
  },
  'own-address-old': {
    'to be stopped': {
      kind: 'own-address-old',
      ...letter,
      props: { validDays: 7 },
      secrets: { stopPath: '/join/address/w7sXnTb4Yc9e' },
    },
  },
  'sign-in-changed': {
    'a new authenticator': { kind: 'sign-in-changed', ...letter, props: { about: 'authenticator' } },
    'by the server': { kind: 'sign-in-changed', ...letter, props: { about: 'let-in' } },
  },
  'mail-test': {
    'asked for': { kind: 'mail-test', ...letter, props: { controllerName: 'Hafenblick Reisen GmbH' } },
  },
}
