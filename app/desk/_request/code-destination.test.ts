import { expect, test } from 'vitest'
import { destinationHint, numberToCall } from './code-destination'

type Known = Parameters<typeof numberToCall>[0]

function known(telephone: string | null, changedOn?: string): Known {
  const changed = { type: 'contactChanged', on: changedOn, data: { ways: ['telephone'] } }
  return {
    person: { requester: { telephone, postalAddress: null } },
    history: changedOn ? [changed] : [],
  } as unknown as Known
}

test('a number that only the asker gave is named with that warning, and the own records are offered before it', () => {
  expect(destinationHint(known('+49 40 5550199'), 'telephone')).toBe(
    'At the number from your own records, or at +49 40 5550199. This number was given in the request and nowhere else: compare it with your own records.',
  )
})

test('a number that was changed is named with the day of the change', () => {
  expect(numberToCall(known('+49 40 5550199', '2026-03-12'))).toEqual({
    label: 'Number to call',
    value: '+49 40 5550199',
    note: 'This number was changed on 12 March 2026: compare it with your own records.',
  })
})

test('where the request names no number, the own records are named beside the code', () => {
  expect(numberToCall(known(null))).toEqual({ label: 'Number to call', value: 'From your own records', note: null })
  expect(destinationHint(known(null), 'letter')).toBe(
    'Write the address from your own records on it: the request names none.',
  )
})
