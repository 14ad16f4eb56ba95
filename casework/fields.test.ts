import { expect, test } from 'vitest'
import { optionalText, text } from './fields'

const turned = 'pay \u202eten\u202c to \u2067Ruth\u2069'
const marked = 'שלום\u200f (Ruth)'

test('what turns the direction of a text is taken out, the marks of right-to-left writing stay', () => {
  expect(text('say-why').parse(turned)).toBe('pay ten to Ruth')
  expect(optionalText().parse(turned)).toBe('pay ten to Ruth')
  expect(text('say-why').parse(marked)).toBe('שלום\u200f (Ruth)')
})

test('a text of nothing else is no text', () => {
  expect(text('say-why').safeParse('\u202e').error?.issues[0]?.message).toBe('say-why')
  expect(optionalText().parse('\u202e')).toBe(undefined)
})
