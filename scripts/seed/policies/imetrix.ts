import type { Policy } from './policy'

const laws = { regimes: ['us-ca-ccpa'], holidayCountry: 'US-CA', timeZone: 'America/Los_Angeles' }

/**
 * California: to whom data went for advertising, free of charge, and what a minor has posted; the law names no time for the
 * latter, so the promise sets the day.
 */
export const iMetrix: Policy = {
  organisation: {
    name: 'iMetrix Health',
    slug: 'imetrix',
    country: 'US',
    ...laws,
    firstAddress: 'privacy@imetrix.example',
    secondAddress: 'care@imetrix.example',
    email: 'privacy@imetrix.example',
    postalAddress: 'iMetrix Health\n410 Harbor Way\nOakland, CA 94607\nUnited States',
    privacyPolicyUrl: 'https://imetrix.example/privacy',
  },
  form: {
    rights: ['access', 'correction', 'erasure', 'disclosure', 'opt-out', 'limit', 'content-removal'],
    languages: ['en', 'es'],
    askedFor: ['self', 'represented', 'child'],
  },
  wording: {
    disclosure: {
      en: { label: 'Tell me who got my data for their advertising (“Shine the Light”)' },
      es: { label: 'Díganme quién recibió mis datos para su publicidad («Shine the Light»)' },
    },
  },
  rule: { ...laws, promiseStart: 'off', 'days-content-removal': 30, afterExtension: 'stands' },
}
