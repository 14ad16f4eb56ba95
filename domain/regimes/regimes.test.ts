import { expect, test } from 'vitest'
import { declaredLawIds, isRegimeId, isToBeConfirmed, lawIds, regimeIds, regimeOf } from './regimes'

/** The table of section 11 of the rules for deadlines, in its order. */
const table = [
  'default-30d policy-30d-from-confirmation eu-gdpr uk-gdpr uk-complaint-ack',
  'us-ca-ccpa us-ca-ccpa-optout us-ca-shine-the-light us-ca-minor-removal',
  'us-va us-co us-ct us-ut us-tx us-de us-mt us-or us-nj us-mn us-md us-tn us-in us-ky us-ne us-nh us-ri us-ia us-fl',
  'us-va-appeal us-ct-appeal us-tx-appeal us-or-appeal us-nj-appeal us-co-appeal us-mn-appeal us-ct-consent-revocation us-ri-consent-revocation',
  'br-lgpd br-lgpd-simplified ca-pipeda ca-qc-law25 ch-fadp za-paia au-app-agency au-app-org sg-pdpa',
  'jp-appi-practical kr-pipa in-dpdp-grievance',
  'vn-pdpl-access vn-pdpl-access-3p vn-pdpl-withdraw vn-pdpl-withdraw-3p vn-pdpl-erase vn-pdpl-erase-3p',
  'vn-decree13-72h cn-pipl-15wd th-pdpa tr-kvkk il-ppl nz-privacy ae-difc ae-adgm sa-pdpl control-working-days-15',
].flatMap((row) => row.split(' '))

test('the clock knows every law of the table, each once', () => {
  expect([...regimeIds].sort()).toEqual([...table].sort())
  expect(regimeOf('eu-gdpr').id).toBe('eu-gdpr')
  expect(regimeOf('xx-nowhere')).toBeUndefined()
  expect(regimeOf('constructor')).toBeUndefined()
})

test('a law whose days were not read in its text says so', () => {
  expect(['us-ca-ccpa', 'us-va', 'eu-gdpr', 'ca-pipeda'].filter(saysSo)).toEqual([])
  expect(['us-co', 'kr-pipa', 'ch-fadp', 'vn-pdpl-erase'].filter(saysSo)).toHaveLength(4)
})

function saysSo(id: string): boolean {
  return isRegimeId(id) && isToBeConfirmed(id)
}

test('nobody declares a part of a law, a house rule or the control; no request is judged by the control', () => {
  for (const id of ['uk-complaint-ack', 'us-va-appeal', 'default-30d', 'control-working-days-15'] as const)
    expect(declaredLawIds).not.toContain(id)
  expect(lawIds).not.toContain('control-working-days-15')
  expect(lawIds).toContain('uk-complaint-ack')
})

test.for(regimeIds)('%s: every value says where it was read', (id) => {
  const values = sourcedIn(regimeOf(id))
  expect(values.length).toBeGreaterThanOrEqual(3)
  expect(values.filter(({ source }) => source.trim() === '')).toEqual([])
})

test('the UK complaint to the controller comes first, since 19 June 2026 (Data Protection Act 2018 s. 164A)', () => {
  expect(regimeOf('uk-gdpr').complaintRoutes[0]).toMatchObject({ to: 'controller', since: '2026-06-19' })
  expect(regimeOf('eu-gdpr').complaintRoutes.map(({ to }) => to)).toEqual(['authority', 'court'])
})

function sourcedIn(part: unknown): { source: string }[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.values(part).flatMap(sourcedIn)
  return 'value' in part ? [{ source: 'source' in part ? String(part.source) : '' }, ...inner] : inner
}
