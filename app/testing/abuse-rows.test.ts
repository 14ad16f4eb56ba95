import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What may be sent to the form, as a document, to the requester's page, to the desk and as a sheet: each row of the list of abuse has its number. */
const rows = [
  ...numbered('B', 39),
  ...numbered('U', 24),
  ...numbered('P', 22),
  ...numbered('S', 28),
  ...numbered('C', 13),
]

/** Rows that no test is named after, and why. */
const fallenAway: Readonly<Record<string, string>> = {
  B30: 'nobody has to solve a puzzle: over the limit a request is held in sight, or other ways to ask are named',
  S25: 'no page sets a mail server: SMTP_URL is read from the environment of whoever runs the machine',
}

/** Rows that no browser sends to the form as they stand, in whole or in part, and what stands for them. */
const bySomethingElse: Readonly<Record<string, string>> = {
  B02: 'a form has no types: JSON of any kind is refused unread',
  B04: 'a form has no JSON keys: names of the prototype come as names of fields',
  B05: 'a form has no JSON keys: JSON is refused unread',
  B08: 'a connection by hand to the server; five hundred at once to a built house are in the soak',
  B09: 'a form has no depth: JSON is refused unread, and so are ten thousand fields',
  B10: 'a form has no numbers: they are typed as words, and kept as such',
  B11: 'nobody can type NUL: the body is made by hand',
  B12: 'a browser replaces half a pair before it sends: the body is made by hand',
  B13: 'a browser sends UTF-8: the bodies are made by hand, to the form and to the page of documents',
  B22: 'the form asks for no date of birth: a field of this name is made by hand',
  B24: 'a form has no header for a key: the draft behind the cookie is the key',
  B25: 'the same: other words are sent under a draft that was sent',
  B31: 'a browser sends no other methods: the route is asked with them',
  B32: 'a browser names its own Origin: the route is asked with others, and with none',
  B33: 'a browser sends no head of more than 16 KiB: a connection by hand to the server',
  B34: 'a browser takes dots out of an address: the route is asked with them',
  B38: 'a form has no clock: a header Date is made by hand',
  S02: 'a browser sends no such headers and takes dots out of an address: the built house is asked with them',
  S11: 'nobody sets a due day: it is computed; the day that an authority orders is the one day that is typed',
  S22: 'two sessions side by side are made in the database; that one ends another is a journey',
  S28: 'no clock is changed: the days on which clocks change are counted over',
  U04: 'a browser counts what it sends: the lengths are made by hand',
  U05: 'a browser sends to the end: the bodies are cut by hand, with and without a fault of the stream',
  U18: 'a browser sends the parts that the page has: the bodies are made by hand',
}

/** Rows that we answer otherwise than the list says, and why. */
const otherwise: Readonly<Record<string, string>> = {
  S06: 'a form of the desk comes back as its page, with what has changed meanwhile and what was typed, in place of 409',
  S07: 'the same: the problem stands at the head of the page in place of 409, and nothing has happened',
  S08: 'the same',
  S09: 'the same, at its field in place of 400',
  S10: 'the same, with the rule named',
  S12: 'one answer for all, with the outcome of each on its page',
  S13: 'the same as S07, at its field',
  S14: 'the end of a membership asks for a successor on its own page, or gives the open requests back',
  S15: 'the same as S07',
  S17: 'password and code are asked for on the page of the change itself, in place of a step before it',
  S23: 'the same as S07',
  B17: 'an accent before the @ is refused at its field, as row E06 says of it: no letter leaves with SMTPUTF8',
}

const sources = globSync([
  '*.test.ts',
  '{app,casework,components,db,documents,domain,e2e,scripts}/**/*.{test,spec}.{ts,tsx}',
])
const names = sources.flatMap((file) => [
  ...readFileSync(file, 'utf8').matchAll(/['"`]([BUPSC]\d\d(?:(?: and |, )[BUPSC]\d\d)*): /g),
])
const tested = new Set(names.flatMap(([, numbers = '']) => numbers.split(/ and |, /)))

test('every row of the list of abuse is a test named with its number, or has fallen away for a reason', () => {
  expect(rows.filter((row) => !tested.has(row) && !(row in fallenAway))).toEqual([])
  expect(Object.keys(fallenAway).filter((row) => tested.has(row))).toEqual([])
})

test('no test has the number of a row that is not there', () => {
  expect([...tested].filter((row) => !rows.includes(row))).toEqual([])
  expect(Object.keys({ ...bySomethingElse, ...otherwise }).filter((row) => !tested.has(row))).toEqual([])
})

function numbered(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
}
