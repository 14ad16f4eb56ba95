import { expect, test } from 'vitest'
import { shownName, typeByName } from './file'

test.for<[sent: string, shown: string]>([
  ['power of attorney.pdf', 'power of attorney.pdf'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['..\\..\\x.pdf', 'x.pdf'],
  ['C:\\scans\\x.pdf', 'x.pdf'],
  ['a\r\nX-Evil: 1.pdf', 'aX-Evil: 1.pdf'],
  ['a\u202Efdp.pdf', 'afdp.pdf'],
  ['a\u0000b.pdf', 'ab.pdf'],
  ['\u{1F600} mine.pdf', '\u{1F600} mine.pdf'],
  ['.pdf', 'document.pdf'],
  ['', 'document.pdf'],
  ['vollmacht \u00e4\u00f6\u00fc.pdf', 'vollmacht \u00e4\u00f6\u00fc.pdf'],
])('%j is shown as %j', ([sent, shown]) => {
  expect(shownName(sent, 'pdf')).toBe(shown)
})

test('a file of ours is named as a browser saves it', () => {
  expect(shownName('who "said": <what?> a|b*.zip', 'any')).toBe('who _said__ _what__ a_b_.zip')
})

test('a name of a thousand characters is shown with 120, its ending among them', () => {
  const shown = shownName(`${'x'.repeat(1000)}.pdf`, 'pdf')
  expect(shown).toHaveLength(120)
  expect(shown.endsWith('x.pdf')).toBe(true)
})

test.for<[string, string | undefined]>([
  ['x.PDF', 'pdf'],
  ['x.php.jpg', 'jpeg'],
  ['x.jpeg', 'jpeg'],
  ['x.png ', 'png'],
  ['x.heic', undefined],
  ['x', undefined],
  ['.htaccess', undefined],
  ['x\u202Egpj.exe', undefined],
])('the name %j claims %s', ([name, type]) => {
  expect(typeByName(name)).toBe(type)
})

test('an ending longer than any ending is a part of the name: it is at most 120 characters whatever was sent', () => {
  const shown = shownName(`report.${'y'.repeat(1000)}`, 'pdf')
  expect(shown).toBe(`report.${'y'.repeat(113)}`)
  expect(shownName(`.${'y'.repeat(1000)}`, 'pdf')).toHaveLength(120)
})
