import { expect, test } from 'vitest'
import { type Accent, grounds, judgeAccent } from './accent'
import { type Colour, contrastOf, legibleShade, parseColour, weakestContrast } from './contrast'

test.for([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // WCAG 2.2, understanding 1.4.3: the lightest grey that can be read on white.
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4],
  ['#0c5956', '#faf9f6', 7.77],
] as [Colour, Colour, number][])('%s on %s has a contrast of %f to 1', ([one, other, ratio]) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 1)
  expect(contrastOf(other, one)).toBe(contrastOf(one, other))
})

test.for([
  ['#0C5956', '#0c5956'],
  [' 0c5956 ', '#0c5956'],
  ['#05a', '#0055aa'],
  ['teal', undefined],
  ['#12345', undefined],
  ['', undefined],
] as const)('a colour typed as "%s" is %s', ([typed, colour]) => {
  expect(parseColour(typed)).toBe(colour)
})

test('one good colour brings the others: black or white on it, and a shade for dark pages that can be read', () => {
  const { accent, faults } = judgeAccent(typed({ accent: '#7a1f5c' }))
  expect(faults).toEqual([])
  expect(accent?.light).toEqual({ accent: '#7a1f5c', text: '#ffffff' })
  expect(weakestContrast(darkOf(accent), grounds.dark)).toBeGreaterThanOrEqual(4.5)
})

test('a colour that cannot be read is refused with its contrast, and the nearest shade that can is named', () => {
  const { accent, faults } = judgeAccent(typed({ accent: '#ffb300' }))
  expect(accent).toBeUndefined()
  expect(faults.map(({ field }) => field)).toEqual(['accent'])
  expect(faults[0]?.contrast).toBeCloseTo(1.62, 1)
  expect(weakestContrast(faults[0]?.instead ?? '#ffffff', grounds.light)).toBeGreaterThanOrEqual(4.5)
})

test('the text on a button, and the colours of dark pages, are judged too', () => {
  const faulty = judgeAccent(typed({ accent: '#0c5956', accentText: '#777777', accentDark: '#0c5956' })).faults
  expect(faulty.map(({ field }) => field)).toEqual(['accentText', 'accentDark'])
})

test('no colour at all is no fault, and a word for one is', () => {
  expect(judgeAccent(typed({}))).toEqual({ faults: [] })
  expect(judgeAccent(typed({ accent: 'teal' })).faults).toEqual([{ field: 'accent' }])
  expect(judgeAccent(typed({ accentDark: '#86d5cf' })).faults).toEqual([{ field: 'accent' }])
})

test('the nearest shade is the colour itself where it can be read, and there is none between black and white grounds', () => {
  expect(legibleShade('#0c5956', grounds.light)).toBe('#0c5956')
  expect(legibleShade('#808080', ['#000000', '#ffffff', '#777777'])).toBeUndefined()
})

function darkOf(accent: Accent | undefined): Colour {
  return accent?.dark.accent ?? '#000000'
}

function typed(some: Record<string, string>) {
  return { accent: '', accentText: '', accentDark: '', accentTextDark: '', ...some }
}
