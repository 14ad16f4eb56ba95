import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A number as the whole world dials it (ITU-T E.164), and without the code of its country. */
export type TelephoneNumber = { international: string; national: string }

/** The number a text is, however it is written; one without the code of a country is a number of `country`. */
export function telephoneNumber(text: string, country: string): TelephoneNumber | undefined {
  const home = isSupportedCountry(country) ? { defaultCountry: country } : {}
  const found = parsePhoneNumberFromString(text, { ...home, extract: false })
  return found?.isPossible() ? { international: found.number, national: found.nationalNumber } : undefined
}
