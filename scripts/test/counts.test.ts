import { expect, test } from 'vitest'
import { faultOf, playwrightCounts, stageCounts, sum, vitestCounts } from './counts'

test('a run in which everything passed has no failure', () => {
  expect(vitestCounts(vitest('passed', 'passed'))).toEqual({ passed: 2, failures: [] })
  expect(playwrightCounts(playwright('expected', 'expected'))).toEqual({ passed: 2, failures: [] })
})

test('a failed test is named, with the first line of what it said', () => {
  expect(vitestCounts(vitest('passed', 'failed'))).toEqual({
    passed: 1,
    failures: ['clock.test.ts: a day ends: expected 1 to be 2'],
  })
})

test.for(['pending', 'skipped', 'todo'])('a test that is %s is a failure', (status) => {
  expect(vitestCounts(vitest(status, 'passed')).failures).toHaveLength(1)
})

test('a test file that does not load is a failure', () => {
  const file = { name: 'clock.test.ts', status: 'failed', message: 'No such module\n at …', assertionResults: [] }
  expect(vitestCounts({ testResults: [file] })).toEqual({ passed: 0, failures: ['clock.test.ts: No such module'] })
})

test.for(['unexpected', 'skipped', 'flaky'])('a journey that is %s is a failure', (status) => {
  expect(playwrightCounts(playwright(status, 'expected'))).toEqual({
    passed: 1,
    failures: [`asks.spec.ts: she asks: ${status}`],
  })
})

test('a journey file that does not load is a failure', () => {
  const broken = { ...playwright('expected'), errors: [{ message: 'No such module\n at …' }, {}] }
  expect(playwrightCounts(broken).failures).toEqual(['No such module', 'a journey file does not load'])
})

test('a report that cannot be read is an error and not zero failures', () => {
  expect(() => vitestCounts({})).toThrow()
  expect(() => playwrightCounts({})).toThrow()
})

test('a stage that ran nothing has failed, and so has one that broke off without naming a failure', () => {
  expect(stageCounts({ passed: 0, failures: [] }, 0).failures).toEqual(['ended with 0 after 0 passed'])
  expect(stageCounts({ passed: 5, failures: [] }, 1).failures).toEqual(['ended with 1 after 5 passed'])
  expect(stageCounts({ passed: 5, failures: ['one'] }, 1)).toEqual({ passed: 5, failures: ['one'] })
  expect(stageCounts({ passed: 5, failures: [] }, 0)).toEqual({ passed: 5, failures: [] })
})

test('a line of the fault suite that cannot be read is a failure', () => {
  expect(faultOf('{"id": "F1"}')).toMatchObject({ ok: false })
  expect(faultOf('{"id": ')).toMatchObject({ ok: false })
})

test('a fault is a line of JSON, and other lines are talk', () => {
  expect(faultOf('starting PostgreSQL')).toBeUndefined()
  expect(faultOf('{"id":"F1","says":"nothing is lost","ok":true,"figure":"200 of 200"}')).toMatchObject({
    id: 'F1',
    ok: true,
  })
})

test('the last line adds up every stage', () => {
  const stages = [
    { passed: 5, failures: ['one'] },
    { passed: 2, failures: ['two'] },
  ]
  expect(sum(stages)).toEqual({ passed: 7, failures: ['one', 'two'] })
})

function vitest(...statuses: readonly string[]) {
  const assertionResults = statuses.map((status) => ({
    fullName: 'a day ends',
    status,
    failureMessages: status === 'failed' ? ['expected 1 to be 2\n    at clock.test.ts:3'] : [],
  }))
  return { testResults: [{ name: 'clock.test.ts', status: 'passed', message: '', assertionResults }] }
}

function playwright(...statuses: readonly string[]) {
  const specs = statuses.map((status) => ({ title: 'she asks', file: 'asks.spec.ts', tests: [{ status }] }))
  return { suites: [{ specs: [], suites: [{ specs }] }], errors: [] }
}
