import { expect, test } from 'vitest'
import { questionsAbout, withQuestions } from './form-settings'

const idsOf = (right: 'access' | 'objection' | 'content-removal', settings: Parameters<typeof questionsAbout>[1]) =>
  questionsAbout(right, settings).map(({ id }) => id)

test('questions are asked one by one, as an organisation chooses', () => {
  const settings = withQuestions({ unasked: ['access', 'erasure'] }, 'access', ['period'])
  expect(idsOf('access', settings)).toEqual(['period'])
  expect(settings.unasked).toEqual(['erasure'])
  expect(idsOf('access', withQuestions(settings, 'access', ['scope', 'what', 'period']))).toEqual([
    'scope',
    'what',
    'period',
  ])
})

test('what a law turns on is asked whatever is chosen (GDPR Art. 21(1); Cal. Bus. & Prof. Code 22580(d), 22581)', () => {
  expect(idsOf('objection', withQuestions({}, 'objection', []))).toEqual(['situation'])
  expect(idsOf('objection', { unasked: ['objection'] })).toEqual(['situation'])
  expect(idsOf('content-removal', withQuestions({}, 'content-removal', []))).toEqual(['where', 'resident', 'minor'])
})
