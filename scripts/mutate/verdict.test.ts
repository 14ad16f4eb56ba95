import { expect, test } from 'vitest'
import { judge, type Tried } from './verdict'

const atLeast = { score: 75, mutants: 4 }

test('survivors are listed by file and line, and the score counts every mutant', () => {
  const tried = [mutant('Killed'), mutant('Timeout'), mutant('Killed'), mutant('Survived', 7)]
  expect(judge(tried, atLeast)).toEqual({
    lines: ['domain/days.ts:7 Survived BlockStatement → {}', '4 mutants, 1 survived, 0 not tried: 75.0 %'],
    ok: true,
  })
})

test.for([
  ['a mutant that no test reaches', ['Killed', 'Killed', 'NoCoverage', 'NoCoverage']],
  ['a mutant with which the tests cannot be loaded', ['Killed', 'Killed', 'RuntimeError', 'Survived']],
  ['a mutant that was left out', ['Killed', 'Killed', 'Killed', 'Ignored']],
  ['too few mutants', ['Killed', 'Killed', 'Killed']],
] as const)('%s does not pass', ([, statuses]) => {
  expect(
    judge(
      statuses.map((status) => mutant(status)),
      atLeast,
    ).ok,
  ).toBe(false)
})

function mutant(status: string, line = 1): Tried {
  const location = { start: { line } }
  return { fileName: 'domain/days.ts', status, mutatorName: 'BlockStatement', replacement: '{}', location }
}
