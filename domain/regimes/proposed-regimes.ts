import type { RegimeId } from './regime'

/** The countries of the European Economic Area, where the GDPR is law (Decision of the EEA Joint Committee 154/2018). */
const economicArea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

/** The laws to propose to an organisation in a country (ISO 3166-1); it chooses itself, because others may apply too. */
export function proposedRegimes(country: string): RegimeId[] {
  if (economicArea.has(country)) return ['eu-gdpr']
  return country === 'GB' ? ['uk-gdpr'] : []
}
