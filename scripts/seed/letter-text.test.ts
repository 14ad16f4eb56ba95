import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { letterText } from './letter-text'

const every = {
  passages: ['erase_all', 'has_fields', 'data_portability', 'runs'],
  blanks: {
    id_data: 'Customer number 4417',
    rectification_data: 'My house number is 12.',
    runs_list: 'the shop',
    request_date: '1 October 2026',
    request_article: '15',
  },
}
const names = globSync('scripts/seed/letters/*-*.txt')
  .map((file) => basename(file, '.txt'))
  .filter((name) => name !== 'LICENSE-CC0')

test('every letter of the seeds reads as somebody would send it, without a mark of its template', () => {
  expect(names.length).toBeGreaterThan(10)
  for (const name of names)
    expect(letterText(name, 'Amina Diallo', every), name).not.toMatch(/[{}[\]<>]|\n{3}|  | [.,]|\n\./)
})

test('a passage that is not wanted leaves nothing behind', () => {
  const letter = letterText('en-access-default', 'Ruth Okafor')
  expect(letter).toContain('My request explicitly includes any other services and companies for which you are')
  expect(letter).toContain('a copy of all personal data concerning me')
  expect(letter).not.toContain('machine-readable')
  expect(letter.endsWith('Yours sincerely,\nRuth Okafor')).toBe(true)
})

test('a blank that nobody fills is an error, not a letter with a hole', () => {
  expect(() => letterText('es-rectification-default', 'María Ferrer')).toThrow('rectification_data')
})
