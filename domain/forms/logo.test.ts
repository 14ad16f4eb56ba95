import { expect, test } from 'vitest'
import { readLogo } from './logo'
import { jpeg, png, withText } from './testing/pictures'

test('a PNG and a JPEG are known by their content, with their size', () => {
  expect(readLogo(png())).toMatchObject({ type: 'image/png', width: 3, height: 2 })
  expect(readLogo(jpeg())).toMatchObject({ type: 'image/jpeg', width: 3, height: 2 })
})

test('what is no part of the picture is left out: comments, places, and what stands behind its end', () => {
  const plain = readLogo(png())?.bytes
  expect(readLogo(withText('GPS 52.5'))?.bytes).toEqual(plain)
  expect(readLogo(Buffer.concat([png(), Buffer.from('<script>')]))?.bytes).toEqual(plain)
  const bytes = readLogo(Buffer.concat([jpeg('Exif GPS 52.5'), Buffer.from('<script>')]))?.bytes
  expect(Buffer.from(bytes ?? []).toString('latin1')).not.toMatch(/GPS|script/)
})

test.for([
  ['nothing', Buffer.from('')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
  ['half a PNG', png().subarray(0, 40)],
  ['half a JPEG', jpeg().subarray(0, -2)],
  ['a PNG without an end', png().subarray(0, -12)],
  ['a PNG that is 60,000 pixels wide', png({ width: 60_000 })],
  ['a PNG of no width', png({ width: 0 })],
] as const)('%s is no logo', ([, bytes]) => {
  expect(readLogo(bytes)).toBeUndefined()
})
