import { expect, test } from 'vitest'
import { outcomeText } from './outcome-text'
import { translator } from './translator'

test.for([
  [{ decision: 'granted' }, 'We have done what you asked.'],
  [{ decision: 'nothing-held' }, 'We found no data about you, apart from this request.'],
  [{ decision: 'nothing-held', about: 'self' }, 'We found no data about you, apart from this request.'],
  [
    { decision: 'nothing-held', about: 'child' },
    'We found no data about the person for whom you ask, apart from this request.',
  ],
  [{ decision: 'granted', about: 'represented' }, 'We have done what you asked.'],
  [{ decision: 'granted', about: 'deceased' }, 'We have done what you asked with the data of the person who has died.'],
  [
    { decision: 'nothing-held', about: 'deceased' },
    'We found no data about the person who has died, apart from this request.',
  ],
  [{ decision: 'withdrawn', about: 'deceased' }, 'You took this back.'],
] as const)('%o is told as "%s"', ([told, text]) => {
  expect(outcomeText(translator('en'), { because: 'said below', ...told })).toBe(text)
})

test('of a refusal whose reasons may not be told, nothing is told of whom it is about either', () => {
  const told = { decision: 'refused', because: null, about: 'deceased' } as const
  expect(outcomeText(translator('en'), told)).toMatch(/^We have given you all the information/)
})

test('a minor whose posts are taken down is told that removal may be neither complete nor comprehensive', () => {
  const say = (told: Parameters<typeof outcomeText>[1]) => outcomeText(translator('en'), told)
  const limits = 'This does not ensure that the content has gone completely or everywhere'
  expect(say({ right: 'content-removal', decision: 'granted', because: null })).toContain(limits)
  expect(say({ right: 'content-removal', decision: 'partly-granted', because: 'said below' })).toContain(limits)
  expect(say({ right: 'content-removal', decision: 'refused', because: 'said below' })).not.toContain(limits)
  expect(say({ right: 'erasure', decision: 'granted', because: null })).not.toContain(limits)
})
