import { noPromise, type Policy } from './policy'

const laws = { regimes: ['eu-gdpr'], holidayCountry: 'US', timeZone: 'America/Chicago' }

/** The rights of the GDPR, withdrawal of consent among them; every answer names the way to an authority. */
export const informetric: Policy = {
  organisation: {
    name: 'Informetric Systems',
    slug: 'informetric',
    country: 'US',
    ...laws,
    firstAddress: 'privacy@informetric.example',
    secondAddress: 'office@informetric.example',
    email: 'privacy@informetric.example',
    telephone: '+1 312 555 0175',
    postalAddress: 'Informetric Systems\n80 Wacker Drive\nChicago, IL 60606\nUnited States',
    privacyPolicyUrl: 'https://informetric.example/privacy',
  },
  form: {
    rights: ['access', 'correction', 'erasure', 'restriction', 'objection', 'portability', 'withdrawal', 'complaint'],
    languages: ['en', 'de'],
    askedFor: ['self', 'represented', 'child', 'deceased'],
  },
  rule: { ...laws, ...noPromise },
}
