import { noPromise, type Policy } from './policy'

const laws = { regimes: [], noStatuteApplies: true, holidayCountry: 'US', timeZone: 'America/New_York' }

/** Five rights and no to marketing, asked in writing; no law is named and no time promised. */
export const eMetric: Policy = {
  organisation: {
    name: 'E-Metric Technology',
    slug: 'e-metric',
    country: 'US',
    ...laws,
    firstAddress: 'legal@e-metric.example',
    secondAddress: 'privacy@e-metric.example',
    email: 'legal@e-metric.example',
    postalAddress: 'E-Metric Technology\nLegal department\n200 Meridian Street\nBoston, MA 02128\nUnited States',
    privacyPolicyUrl: 'https://e-metric.example/privacy',
  },
  form: {
    rights: ['access', 'correction', 'erasure', 'restriction', 'objection', 'marketing-objection'],
    languages: ['en', 'es'],
    askedFor: ['self', 'represented'],
    relationships: ['customer', 'former-customer', 'visitor', 'other'],
  },
  otherWays: {
    en: 'By letter to our legal department; what you tell us by telephone we write down, and tell you how to put in writing.',
    es: 'Por carta a nuestro departamento jurídico; lo que nos diga por teléfono lo anotamos y le indicamos cómo ponerlo por escrito.',
  },
  rule: { ...laws, ...noPromise },
}
