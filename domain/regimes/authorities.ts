import type { Day } from '../calendar/civil-date'
import type { Place } from './territories'

/**
 * A public body to which people may complain: its own name for itself, its web address, the day as of which both were
 * written down, and where they stand. `confirmed: false`: not read again at the source since.
 */
export type Authority = { place: Place; name: string; url: string; asOf: Day; source: string; confirmed: false }

type Row = readonly [place: Place, name: string, url: string]

/** GDPR Art. 51; in Germany the page that lists those of the Länder, for most organisations answer to one of them. */
const economicArea: readonly Row[] = [
  ['AT', 'Österreichische Datenschutzbehörde', 'https://www.dsb.gv.at'],
  [
    'BE',
    'Autorité de protection des données / Gegevensbeschermingsautoriteit',
    'https://www.dataprotectionauthority.be',
  ],
  ['BG', 'Комисия за защита на личните данни', 'https://www.cpdp.bg'],
  ['HR', 'Agencija za zaštitu osobnih podataka', 'https://azop.hr'],
  ['CY', 'Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα', 'https://www.dataprotection.gov.cy'],
  ['CZ', 'Úřad pro ochranu osobních údajů', 'https://uoou.gov.cz'],
  ['DK', 'Datatilsynet', 'https://www.datatilsynet.dk'],
  ['EE', 'Andmekaitse Inspektsioon', 'https://www.aki.ee'],
  ['FI', 'Tietosuojavaltuutetun toimisto', 'https://tietosuoja.fi'],
  ['FR', 'Commission nationale de l’informatique et des libertés (CNIL)', 'https://www.cnil.fr'],
  [
    'DE',
    'Datenschutzaufsichtsbehörden des Bundes und der Länder',
    'https://www.datenschutzkonferenz-online.de/datenschutzaufsichtsbehoerden.html',
  ],
  ['GR', 'Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα', 'https://www.dpa.gr'],
  ['HU', 'Nemzeti Adatvédelmi és Információszabadság Hatóság', 'https://www.naih.hu'],
  ['IE', 'Data Protection Commission', 'https://www.dataprotection.ie'],
  ['IT', 'Garante per la protezione dei dati personali', 'https://www.garanteprivacy.it'],
  ['LV', 'Datu valsts inspekcija', 'https://www.dvi.gov.lv'],
  ['LT', 'Valstybinė duomenų apsaugos inspekcija', 'https://vdai.lrv.lt'],
  ['LU', 'Commission nationale pour la protection des données (CNPD)', 'https://cnpd.public.lu'],
  ['MT', 'Office of the Information and Data Protection Commissioner', 'https://idpc.org.mt'],
  ['NL', 'Autoriteit Persoonsgegevens', 'https://autoriteitpersoonsgegevens.nl'],
  ['PL', 'Prezes Urzędu Ochrony Danych Osobowych', 'https://uodo.gov.pl'],
  ['PT', 'Comissão Nacional de Proteção de Dados', 'https://www.cnpd.pt'],
  [
    'RO',
    'Autoritatea Naţională de Supraveghere a Prelucrării Datelor cu Caracter Personal',
    'https://www.dataprotection.ro',
  ],
  ['SK', 'Úrad na ochranu osobných údajov Slovenskej republiky', 'https://dataprotection.gov.sk'],
  ['SI', 'Informacijski pooblaščenec', 'https://www.ip-rs.si'],
  ['ES', 'Agencia Española de Protección de Datos', 'https://www.aepd.es'],
  ['SE', 'Integritetsskyddsmyndigheten', 'https://www.imy.se'],
  ['IS', 'Persónuvernd', 'https://www.personuvernd.is'],
  ['LI', 'Datenschutzstelle', 'https://www.datenschutzstelle.li'],
  ['NO', 'Datatilsynet', 'https://www.datatilsynet.no'],
]

const elsewhere: readonly Row[] = [
  ['GB', 'Information Commissioner’s Office', 'https://ico.org.uk'],
  ['CH', 'Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB)', 'https://www.edoeb.admin.ch'],
  ['CA', 'Office of the Privacy Commissioner of Canada', 'https://www.priv.gc.ca'],
  ['CA-QC', 'Commission d’accès à l’information du Québec', 'https://www.cai.gouv.qc.ca'],
]

/** Who enforces the privacy act of the state. */
const unitedStates: readonly Row[] = [
  ['US-CA', 'California Privacy Protection Agency', 'https://cppa.ca.gov'],
  ['US-CO', 'Attorney General of Colorado', 'https://coag.gov'],
  ['US-CT', 'Attorney General of Connecticut', 'https://portal.ct.gov/ag'],
  ['US-DE', 'Attorney General of Delaware', 'https://attorneygeneral.delaware.gov'],
  ['US-FL', 'Attorney General of Florida', 'https://www.myfloridalegal.com'],
  ['US-IN', 'Attorney General of Indiana', 'https://www.in.gov/attorneygeneral'],
  ['US-IA', 'Attorney General of Iowa', 'https://www.iowaattorneygeneral.gov'],
  ['US-KY', 'Attorney General of Kentucky', 'https://www.ag.ky.gov'],
  ['US-MD', 'Attorney General of Maryland', 'https://www.marylandattorneygeneral.gov'],
  ['US-MN', 'Attorney General of Minnesota', 'https://www.ag.state.mn.us'],
  ['US-MT', 'Attorney General of Montana', 'https://dojmt.gov'],
  ['US-NE', 'Attorney General of Nebraska', 'https://ago.nebraska.gov'],
  ['US-NH', 'Attorney General of New Hampshire', 'https://www.doj.nh.gov'],
  ['US-NJ', 'Attorney General of New Jersey', 'https://www.njoag.gov'],
  ['US-OR', 'Attorney General of Oregon', 'https://www.doj.state.or.us'],
  ['US-RI', 'Attorney General of Rhode Island', 'https://riag.ri.gov'],
  ['US-TN', 'Attorney General of Tennessee', 'https://www.tn.gov/attorneygeneral'],
  ['US-TX', 'Attorney General of Texas', 'https://www.texasattorneygeneral.gov'],
  ['US-UT', 'Attorney General of Utah', 'https://attorneygeneral.utah.gov'],
  ['US-VA', 'Attorney General of Virginia', 'https://www.oag.state.va.us'],
]

const edpb = 'European Data Protection Board, Our Members'
const ownSite = 'The website of the authority itself'
const acts = 'The privacy act of the state, where it names who enforces it'

const authorities = new Map<Place, Authority>([
  ...listed(economicArea, edpb),
  ...listed(elsewhere, ownSite),
  ...listed(unitedStates, acts),
])

/** The authority of a country, or of a part of one; of its country where the part has none. */
export function authorityOf(place: Place | null): Authority | undefined {
  if (place === null) return undefined
  return authorities.get(place) ?? authorities.get(place.slice(0, 2))
}

/** The authority in whose country or state a person lives, where people may turn to it under the GDPR. */
export function economicAreaAuthorityOf(place: Place | null): Authority | undefined {
  const country = place?.slice(0, 2)
  return economicArea.some(([each]) => each === country) ? authorityOf(place) : undefined
}

function listed(rows: readonly Row[], source: string): [Place, Authority][] {
  return rows.map(([place, name, url]) => [place, { place, name, url, asOf: '2025-01-01', source, confirmed: false }])
}
