import { expect, test } from 'vitest'
import { capitalised } from './capitalised'

test.for<[string, string]>([
  ['marketing objection', 'Marketing objection'],
  ['GDPR', 'GDPR'],
  ['écrits', 'Écrits'],
  ['', ''],
])('"%s" begins a line as "%s"', ([text, beginning]) => {
  expect(capitalised(text, 'en')).toBe(beginning)
})
