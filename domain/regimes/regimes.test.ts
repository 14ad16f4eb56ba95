import { expect, test } from 'vitest'
import { regimeIds, regimeOf } from './regimes'

test('the laws known by now', () => {
  expect(regimeIds).toEqual(['eu-gdpr', 'uk-gdpr', 'default-30d', 'policy-30d-from-confirmation'])
  expect(regimeOf('eu-gdpr').id).toBe('eu-gdpr')
  expect(regimeOf('us-ca-ccpa')).toBeUndefined()
  expect(regimeOf('constructor')).toBeUndefined()
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
