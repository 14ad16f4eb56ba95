import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What may be sent to the form, as a document, and to the requester's page: each row of the list of abuse has its number. */
const rows = [...numbered('B', 39), ...numbered('U', 24), ...numbered('P', 22)]

/** Rows that no test is named after, and why. */
const fallenAway: Readonly<Record<string, string>> = {
  B30: 'nobody has to solve a puzzle: over the limit a request is held in sight, or other ways to ask are named',
}

/** Rows that no browser sends to the form as they stand, and what stands for them. */
const bySomethingElse: Readonly<Record<string, string>> = {
  B02: 'a form has no types: JSON of any kind is refused unread',
  B05: 'a form has no JSON keys: JSON is refused unread',
  B08: 'a connection by hand to the server; five hundred at once to a built house are in the soak',
  B09: 'a form has no depth: JSON is refused unread, and so are a thousand fields',
  B31: 'a browser sends no other methods: the route is asked with them',
  B32: 'a browser names its own Origin: the route is asked with others',
}

const sources = globSync('{app,scripts,e2e}/**/*.{test,spec}.ts')
const names = sources.flatMap((file) => [
  ...readFileSync(file, 'utf8').matchAll(/['"`]([BUP]\d\d(?: and [BUP]\d\d)*): /g),
])
const tested = new Set(names.flatMap(([, numbers = '']) => numbers.split(' and ')))

test('every row of the list of abuse is a test named with its number, or has fallen away for a reason', () => {
  expect(rows.filter((row) => !tested.has(row) && !(row in fallenAway))).toEqual([])
  expect(Object.keys(fallenAway).filter((row) => tested.has(row))).toEqual([])
})

test('no test has the number of a row that is not there', () => {
  expect([...tested].filter((row) => !rows.includes(row))).toEqual([])
  expect(Object.keys(bySomethingElse).filter((row) => !tested.has(row))).toEqual([])
})

function numbered(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
}
