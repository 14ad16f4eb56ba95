import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reservedPaths, slugProblem } from './reserved-paths'

test('no form can stand where a page or a public file stands', () => {
  const taken = [...addressesOf('app'), ...(existsSync('public') ? readdirSync('public') : []).map(withoutEnding)]
  expect(taken.length).toBeGreaterThan(2)
  expect(taken.filter((path) => slugProblem(path) === undefined)).toEqual([])
})

test.for<[string, string | undefined]>([
  ['acme', undefined],
  ['acme-uk-2', undefined],
  ['desk', 'slug-reserved'],
  ['setup', 'slug-reserved'],
  ['a', 'slug-not-valid'],
  ['Acme', 'slug-not-valid'],
  ['acme--uk', 'slug-not-valid'],
  ['-acme', 'slug-not-valid'],
  ['.well-known', 'slug-not-valid'],
  ['_next', 'slug-not-valid'],
  ['acme/desk', 'slug-not-valid'],
  ['ácme', 'slug-not-valid'],
  ['a'.repeat(41), 'slug-not-valid'],
])('"%s" is %s', ([slug, problem]) => {
  expect(slugProblem(slug)).toBe(problem)
})

test('a reserved address would be a form otherwise', () => {
  expect(reservedPaths.filter((path) => slugProblem(path) !== 'slug-reserved')).toEqual([])
})

/** The first parts of addresses: folders in brackets are part of none, square brackets are forms, testing is no page. */
function addressesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'testing' && !/^[_[]/.test(entry.name))
    .flatMap(({ name }) => (name.startsWith('(') ? addressesOf(`${folder}/${name}`) : [name]))
}

function withoutEnding(file: string): string {
  return file.replace(/^\./, '').replace(/\..*$/, '')
}
