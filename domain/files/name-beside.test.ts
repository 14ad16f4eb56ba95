import { expect, test } from 'vitest'
import { nameBeside } from './name-beside'

test.for<[names: string[], name: string, stands: string]>([
  [[], 'copy.pdf', 'copy.pdf'],
  [['copy.pdf'], 'copy.pdf', 'copy (2).pdf'],
  [['copy.pdf', 'copy (2).pdf'], 'copy.pdf', 'copy (3).pdf'],
  [['copy'], 'copy', 'copy (2)'],
  [['.profile'], '.profile', '.profile (2)'],
])('beside %j, %j stands as %j', ([names, name, stands]) => {
  expect(nameBeside(names, name)).toBe(stands)
})
