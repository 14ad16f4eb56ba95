import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import cases from '@/domain/deadlines/cases.json'
import { regimeIds } from '@/domain/regimes/regimes'
import { deadlinesDocument } from './deadlines/document'

const printed = readFileSync('docs/deadlines.md', 'utf8')

test('docs/deadlines.md is what npm run docs prints', () => {
  expect(printed === deadlinesDocument(), 'npm run docs prints docs/deadlines.md anew').toBe(true)
})

test('it has a section for every law and every worked case', () => {
  const named = new Set(
    [...printed.matchAll(/^(?:### |In cases and settings: `)([a-z0-9-]+)/gm)].map(([, name]) => name),
  )
  expect([...regimeIds, ...cases.map(({ id }) => id)].filter((id) => !named.has(id))).toEqual([])
})
