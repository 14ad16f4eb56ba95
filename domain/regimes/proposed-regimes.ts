import type { RegimeId } from './regime'

/** The countries of the European Economic Area, where the GDPR is law (Decision of the EEA Joint Committee 154/2018). */
const economicArea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

/** Where one law is the law of the country. In the United States and the Emirates it depends on the state or zone. */
const lawOf: Partial<Record<string, RegimeId>> = {
  GB: 'uk-gdpr',
  CH: 'ch-fadp',
  TR: 'tr-kvkk',
  IL: 'il-ppl',
  ZA: 'za-paia',
  SA: 'sa-pdpl',
  BR: 'br-lgpd',
  CA: 'ca-pipeda',
  AU: 'au-app-org',
  NZ: 'nz-privacy',
  SG: 'sg-pdpa',
  JP: 'jp-appi-practical',
  KR: 'kr-pipa',
  CN: 'cn-pipl-15wd',
  TH: 'th-pdpa',
  VN: 'vn-pdpl-access',
}

/** The laws to propose to an organisation in a country (ISO 3166-1); it chooses itself, because others may apply too. */
export function proposedRegimes(country: string): RegimeId[] {
  if (economicArea.has(country)) return ['eu-gdpr']
  const law = lawOf[country]
  return law ? [law] : []
}
