import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { recogniseLetter } from '@/domain/letters/recognise-letter'
import type { Right } from '@/domain/rights'
import { letterText } from './letter-text'

const names = globSync('scripts/seed/letters/*-*.txt')
  .map((file) => basename(file, '.txt'))
  .filter((name) => name !== 'LICENSE-CC0')

/** What each kind asks for; a reminder asks again for what it cites. */
const asked: Readonly<Record<string, Right>> = {
  'access-default': 'access',
  'access-tracking': 'access',
  admonition: 'access',
  'erasure-default': 'erasure',
  'objection-default': 'marketing-objection',
  'rectification-default': 'correction',
}
/** What the templates ask for besides: consent is withdrawn with an erasure or an objection. */
const besides: Readonly<Record<string, readonly Right[]>> = {
  'erasure-default': ['withdrawal'],
  'objection-default': ['withdrawal'],
}
const blanks = {
  id_data: 'Customer number 4417',
  rectification_data: '12 instead of 21',
  erasure_data: '4417',
  runs_list: 'Example',
  request_date: '2026-10-01',
  request_article: '15',
}

function judged(passages: readonly string[], added: readonly Right[] = []) {
  return names.map((name) => {
    const [language = '', ...kind] = name.split('-')
    const text = letterText(name, 'Amina Diallo', { passages: ['erase_all', 'has_fields', ...passages], blanks })
    const found = recogniseLetter({ subject: '', text })
    const rights = found.rights.map(({ right }) => right)
    const main = asked[kind.join('-')]
    const others = rights.filter((right) => right !== main)
    const mayBe = [...(besides[kind.join('-')] ?? []), ...added]
    const isWrong = others.some((right) => !mayBe.includes(right)) || ![language, 'unsure'].includes(found.language)
    const isRight = !isWrong && main !== undefined && rights[0] === main && found.language === language
    return { name, language: found.language, rights, isWrong, isRight }
  })
}

test('of 61 letters in twelve languages at least 55 are recognised, and at most 3 are taken for something else', () => {
  const all = judged([])
  expect(all).toHaveLength(61)
  const missed = all.filter(({ isRight }) => !isRight)
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(6)
  expect(all.filter(({ isWrong }) => isWrong).length).toBeLessThanOrEqual(3)
})

test('a letter of access that also asks for a machine-readable file is recognised as both', () => {
  const letters = judged(['data_portability'], ['portability']).filter(({ name }) => name.includes('access'))
  expect(letters.filter(({ isWrong }) => isWrong)).toEqual([])
  const both = letters.filter(({ rights }) => rights.join(' ') === 'access portability')
  expect(both.length).toBeGreaterThanOrEqual(18)
})
