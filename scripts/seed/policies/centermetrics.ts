import { noPromise, type Policy } from './policy'

const laws = { regimes: ['eu-gdpr'], holidayCountry: 'FR', timeZone: 'Europe/Paris' }

/** "Close my account" and "stop using my data" are erasure and objection; the e-mail address is confirmed before all else. */
export const centerMetrics: Policy = {
  organisation: {
    name: 'CenterMetrics',
    slug: 'centermetrics',
    country: 'FR',
    ...laws,
    firstAddress: 'billing@centermetrics.example',
    secondAddress: 'privacy@centermetrics.example',
    email: 'privacy@centermetrics.example',
    privacyPolicyUrl: 'https://centermetrics.example/privacy',
    authorityName: 'CNIL',
    authorityAddress: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France',
    authorityUrl: 'https://www.cnil.fr',
  },
  form: {
    rights: ['access', 'correction', 'erasure', 'objection', 'marketing-objection', 'portability', 'unsure'],
    languages: ['en', 'fr', 'de'],
    askedFor: ['self', 'represented'],
    relationships: ['customer', 'former-customer', 'subscriber'],
    unasked: ['erasure'],
  },
  wording: {
    erasure: {
      en: { label: 'Close my account', hint: 'We delete your account and what is in it.' },
      fr: { label: 'Fermer mon compte', hint: 'Nous effaçons votre compte et ce qu’il contient.' },
      de: { label: 'Mein Konto schließen', hint: 'Wir löschen Ihr Konto und was darin steht.' },
    },
    objection: {
      en: { label: 'Stop using my data' },
      fr: { label: 'Ne plus utiliser mes données' },
      de: { label: 'Meine Daten nicht mehr nutzen' },
    },
  },
  rule: { ...laws, ...noPromise, answersUnconfirmed: 'yes' },
}
