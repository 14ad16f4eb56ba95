import { expect, test } from 'vitest'
import { looksLikeAnother } from './mixed-scripts'

test.for([
  ['a Cyrillic а before Latin letters', 'аdmin'],
  ['a Greek omicron in a Latin word', 'Rοss'],
  ['a Latin a in a Cyrillic word', 'Мaрия'],
  ['a space of no width', 'Ann\u200ba'],
  ['a soft hyphen', 'Ru\u00adth'],
] as const)('%s is pointed out', ([, name]) => {
  expect(looksLikeAnother(name)).toBe(true)
})

test.for([
  ['one alphabet', 'Tomáš Novák'],
  ['a word in each of two', 'Мария Novák'],
  ['two joined by a hyphen', 'Smith-Иванова'],
  ['Chinese beside Latin', '王秀英 Wang'],
  ['Japanese in three scripts', '山田タロウさん'],
  ['Persian with its joiner', 'علی\u200cرضا'],
  ['an accent of its own', 'Jose\u0301'],
  ['nothing', ''],
] as const)('%s is not', ([, name]) => {
  expect(looksLikeAnother(name)).toBe(false)
})
