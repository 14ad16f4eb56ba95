import { expect, test } from 'vitest'
import { textToPublish } from './california-text'

test('what a business publishes of a year (11 CCR 7102(a)(1)(A) to (F)), also where nobody was answered', () => {
  const none = { received: 0, complied: 0, denied: 0, notVerified: 0, otherwise: 0, medianDays: null, meanDays: null }
  const know = { received: 4, complied: 2, denied: 1, notVerified: 1, otherwise: 0, medianDays: 20, meanDays: 21.333 }
  const metrics = [
    { ...none, kind: 'delete' as const },
    { ...know, kind: 'know' as const },
  ]
  expect(textToPublish('Lindenhof Versand', 2025, metrics).split('\n')).toEqual([
    'Requests under the California Consumer Privacy Act received by Lindenhof Versand from January 1 to December 31, 2025',
    '',
    'Requests to delete: 0 received, 0 complied with in whole or in part, 0 denied; none substantively responded to.',
    'Requests to know: 4 received, 2 complied with in whole or in part, 1 denied; median 20 days and mean 21.3 days to substantively respond.',
  ])
})
