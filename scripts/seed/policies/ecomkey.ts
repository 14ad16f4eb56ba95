import type { Policy } from './policy'

const laws = { regimes: ['vn-pdpl-access', 'eu-gdpr'], holidayCountry: 'VN', timeZone: 'Asia/Ho_Chi_Minh' }

/**
 * Deletion within 30 days from the confirmation of the e-mail address, beside the law of Vietnam, and
 * the GDPR for residents of the European Economic Area: the earlier day counts.
 */
export const ecomkey: Policy = {
  organisation: {
    name: 'ECOMKEY',
    slug: 'ecomkey',
    country: 'VN',
    ...laws,
    firstAddress: 'privacy@ecomkey.example',
    secondAddress: 'support@ecomkey.example',
    email: 'privacy@ecomkey.example',
    privacyPolicyUrl: 'https://ecomkey.example/privacy',
  },
  form: {
    rights: ['access', 'correction', 'erasure', 'objection', 'restriction', 'portability'],
    languages: ['en', 'vi'],
    askedFor: ['self', 'represented'],
    relationships: ['customer', 'former-customer'],
    minimumAge: 18,
    parentalConsent: 'yes',
  },
  rule: {
    ...laws,
    promiseStart: 'off',
    'days-erasure': 30,
    'start-erasure': 'confirmation',
    afterExtension: 'stands',
  },
}
