import { expect, test } from 'vitest'
import { lengthProblems } from './lengths'

test('a text is as long as it looks: an emoji is one character', () => {
  expect(lengthProblems({ words: '😀'.repeat(10_000), name: '😀'.repeat(200) })).toEqual([])
  expect(lengthProblems({ words: '😀'.repeat(10_001) })).toEqual([
    { code: 'words-too-long', field: 'words', params: { count: 10_000 } },
  ])
})

test('what is too long is named with what this installation takes', () => {
  expect(
    lengthProblems({ name: 'xxx', text: 'xxxx', because: 'xxx', rights: ['access'] }, { name: 2, words: 3 }),
  ).toEqual([
    { code: 'name-too-long', field: 'name', params: { count: 2 } },
    { code: 'text-too-long', field: 'text', params: { count: 3 } },
  ])
})

test('what is one line is no longer than a name, and says how long it may be', () => {
  const long = 'x'.repeat(201)
  const typed = {
    telephone: long,
    knownAs: long,
    subjectKnownAs: long,
    about: { access: { period: long, what: long } },
  }
  expect(lengthProblems(typed).map(({ field, code, params }) => [field, code, params?.['count']])).toEqual([
    ['telephone', 'text-too-long', 200],
    ['knownAs', 'text-too-long', 200],
    ['subjectKnownAs', 'text-too-long', 200],
    ['access.period', 'text-too-long', 200],
  ])
})
