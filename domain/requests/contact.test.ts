import { expect, test } from 'vitest'
import { withoutDenied } from './contact'
import type { NewEvent } from './events'
import { accessHistory } from './testing/access-history'

const at = (email: string) => ({ email })
const changed = (way: 'email' | 'telephone'): NewEvent => ({ type: 'contactChanged', data: { ways: [way] } })
const notMine: NewEvent = { type: 'addressDenied', data: {} }
const stopped: NewEvent = { type: 'contactChangeDenied', data: { stops: true } }
const dropped: NewEvent = { type: 'contactChangeDenied', data: { stops: false } }

test.each<[string, NewEvent[], string[], (string | null)[]]>([
  ['every address that was in use stands', [changed('email')], ['a', 'b'], ['a', 'b']],
  ['one that is not theirs does not', [notMine], ['a'], [null]],
  ['nor one they did not change it to', [changed('email'), stopped], ['a', 'b'], ['a', null]],
  ['one that only waited was never in use', [dropped], ['a'], ['a']],
  ['a number that is changed leaves it denied', [notMine, changed('telephone')], ['a', 'a'], [null, null]],
  ['staff say that it is theirs all the same', [notMine, changed('email')], ['a', 'a'], [null, 'a']],
])('%s', (_name, events, given, standing) => {
  expect(withoutDenied(given.map(at), accessHistory(events)).map(({ email }) => email)).toEqual(standing)
})
