import { describe, expect, test } from 'vitest'
import { isRegimeId } from '../regimes/regimes'
import cases from './cases.json'
import { answerCase } from './contract'

test('there are 127 worked cases, of laws the clock knows all of them', () => {
  expect(cases.length).toBe(127)
  expect(cases.filter(({ regime }) => !isRegimeId(regime))).toEqual([])
})

describe('worked cases', () => {
  test.for(cases)('$id: $why ($source)', (written) => {
    expect(answerCase(written)).toEqual({ id: written.id, ...written.expect })
  })
})
