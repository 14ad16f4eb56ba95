import { expect, test } from 'vitest'
import type { RegimeId } from '../regimes/regime'
import { regimeIds, regimeOf } from '../regimes/regimes'
import type { ExtensionGround } from './extension-grounds'
import { groundsForMoreTime, lawsWithoutGround } from './grounds-for-more-time'

test.for<[RegimeId, ExtensionGround[], string]>([
  ['eu-gdpr', ['complexity', 'number-of-requests'], 'GDPR Art. 12(3), second sentence'],
  ['ca-pipeda', ['interference', 'consultations', 'conversion'], 'PIPEDA s. 8(4)(a)(i)'],
  ['za-paia', ['large-quantity', 'search-elsewhere', 'consultations', 'consent'], 'PAIA s. 57(1)(a)'],
  ['nz-privacy', ['large-quantity', 'consultations', 'complexity'], 'Privacy Act 2020 s. 48(1)(a)'],
  ['sa-pdpl', ['disproportionate-effort', 'number-of-requests'], 'Implementing Regulation Art. 3(1)(a)'],
])('%s gives more time for %j (%s)', ([id, grounds, article]) => {
  const listed = groundsForMoreTime([regimeOf(id)])
  expect(listed.map(({ ground }) => ground)).toEqual(grounds)
  expect(listed[0]?.articles).toEqual([article])
})

test('a ground that several laws list stands once, with the article of each', () => {
  const laws = [regimeOf('eu-gdpr'), regimeOf('us-va')]
  expect(groundsForMoreTime(laws)[0]).toEqual({
    ground: 'complexity',
    articles: ['GDPR Art. 12(3), second sentence', 'Code of Virginia 59.1-577'],
  })
})

test('each law that lists grounds needs one of its own; one that lists none needs none (DPO Art. 18(2))', () => {
  const laws = (['eu-gdpr', 'ca-pipeda', 'ch-fadp'] as const).map((id) => regimeOf(id))
  const lacking = (...chosen: ExtensionGround[]) => lawsWithoutGround(laws, chosen).map(({ id }) => id)
  expect(lacking('complexity')).toEqual(['ca-pipeda'])
  expect(lacking('complexity', 'consultations')).toEqual([])
  expect(lacking()).toEqual(['eu-gdpr', 'ca-pipeda'])
})

test('a law that gives no more time lists nothing, and every ground has its article', () => {
  for (const { extension } of regimeIds.map((id) => regimeOf(id)))
    for (const { article } of extension?.grounds ?? []) expect(article).not.toBe('')
  expect(groundsForMoreTime([regimeOf('th-pdpa'), regimeOf('default-30d')])).toEqual([])
})
