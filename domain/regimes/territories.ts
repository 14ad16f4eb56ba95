import type { RegimeId } from './regime'
import type { Sourced } from './sourced'
import { regimeOf } from './regimes'

/** A country, or a state or province of one: `DE`, `US-TX`, `CA-QC`. */
export type Place = string

/** Whose requests a law is about, where the controller is under it: everybody's, or those of residents of a place. */
export type Territory = Sourced<'everyone' | { residentsOf: Place }>

const everyone = (source: string): Territory => ({ value: 'everyone', source, confirmed: false })
const residentsOf = (place: Place, source: string): Territory => ({
  value: { residentsOf: place },
  source,
  confirmed: false,
})

/** Laws that follow the controller protect whoever asks, wherever they live; those of US states protect their residents. */
const territories: Partial<Record<RegimeId, Territory>> = {
  'eu-gdpr': everyone('GDPR Art. 3(1), recital 14: whatever the nationality or residence of the person'),
  'uk-gdpr': everyone('UK GDPR Art. 3(1)'),
  'us-ca-ccpa': residentsOf('US-CA', 'Cal. Civ. Code 1798.140(i): a consumer is a California resident'),
  'us-ca-shine-the-light': residentsOf('US-CA', 'Cal. Civ. Code 1798.83(e)(1): a customer is a resident of California'),
  'us-ca-minor-removal': residentsOf('US-CA', 'Cal. Bus. & Prof. Code 22580(d): a minor resides in the state'),
  'br-lgpd': everyone('LGPD Art. 3: where data is processed in Brazil, or of people who are there'),
  'br-lgpd-simplified': everyone('LGPD Art. 3'),
  'ca-pipeda': everyone('PIPEDA s. 4(1)'),
  'ca-qc-law25': everyone('Act P-39.1 s. 1: whoever carries on an enterprise in Québec'),
  'ch-fadp': everyone('FADP Art. 3(1): what has effects in Switzerland'),
  'za-paia': everyone('POPIA s. 3(1)(b): a responsible party domiciled in the Republic'),
  'tr-kvkk': everyone('KVKK Art. 2'),
  'il-ppl': everyone('Protection of Privacy Law, 5741-1981, s. 1'),
  'ae-difc': everyone('DIFC Law 5 of 2020 Art. 6(3)'),
  'ae-adgm': everyone('ADGM Data Protection Regulations 2021 s. 3'),
  'sa-pdpl': everyone('PDPL Art. 2(1): any processing that takes place in the Kingdom'),
  'au-app-agency': everyone('Privacy Act 1988 s. 5B'),
  'au-app-org': everyone('Privacy Act 1988 s. 5B'),
  'nz-privacy': everyone('Privacy Act 2020 s. 4(1)(a), (2): wherever the individual is or was'),
  'sg-pdpa': everyone('PDPA 2012 s. 4'),
  'jp-appi-practical': everyone('APPI Art. 16(2)'),
  'kr-pipa': everyone('PIPA Art. 2'),
  'in-dpdp-grievance': everyone('DPDP Act 2023 s. 3(a)'),
  'cn-pipl-15wd': everyone('PIPL Art. 3'),
  'th-pdpa': everyone('PDPA s. 5: a controller in the Kingdom'),
  'vn-pdpl-access': everyone('Law 91/2025/QH15 Art. 1'),
  'vn-pdpl-withdraw': everyone('Law 91/2025/QH15 Art. 1'),
  'vn-pdpl-erase': everyone('Law 91/2025/QH15 Art. 1'),
  'vn-decree13-72h': everyone('Decree 13/2023 Art. 1'),
}

/** The countries of the European Economic Area, where the GDPR holds (EEA Joint Committee Decision 154/2018). */
const economicArea: readonly Place[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')

/**
 * Laws that follow the controller where it is at home, and from elsewhere protect the people who are there: whoever lives
 * there, as far as a form can ask.
 */
const fromElsewhere: Partial<Record<RegimeId, { home: readonly Place[]; source: string }>> = {
  'eu-gdpr': { home: economicArea, source: 'GDPR Art. 3(2): a controller not established in the Union' },
  'uk-gdpr': { home: ['GB'], source: 'UK GDPR Art. 3(2): a controller not established in the United Kingdom' },
}

/** Whose requests a law is about; a part of a law has the territory of the whole. */
export function territoryOf(id: RegimeId): Territory {
  const { partOf, name } = regimeOf(id)
  const state = /^us-([a-z]{2})$/.exec(id)?.[1]
  if (territories[id]) return territories[id]
  if (partOf) return territoryOf(partOf)
  if (state) return residentsOf(`US-${state.toUpperCase()}`, `${name}: a consumer is a resident of the state`)
  return everyone('A house rule is for whoever asks')
}

/** Whether it matters under this law, or a part of it, where the person lives, for a controller in this country. */
export function dependsOnResidence(id: RegimeId, country?: Place): boolean {
  return territoryOf(id).value !== 'everyone' || homeOf(id, country) !== undefined
}

/** Where people must live so that the law is about them, for a controller at home elsewhere; nothing for one at home. */
function homeOf(id: RegimeId, country: Place | undefined): readonly Place[] | undefined {
  const law = fromElsewhere[id] ?? fromElsewhere[regimeOf(id).partOf ?? id]
  return law && country !== undefined && !law.home.includes(country) ? law.home : undefined
}

/**
 * Whether a law is about the request of somebody who lives there. Who named the country alone may live in any part of it;
 * of somebody who named nothing no law can be left out.
 */
export function covers(id: RegimeId, residence: Place | null, country?: Place): boolean {
  const { value } = territoryOf(id)
  const home = homeOf(id, country)
  if (residence === null) return true
  if (home) return home.includes(residence)
  if (value === 'everyone') return true
  return residence === value.residentsOf || value.residentsOf.startsWith(`${residence}-`)
}
