import { expect, test } from 'vitest'
import { faultOf, playwrightCounts, stageCounts, sum, vitestCounts } from './counts'

const vitest = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const playwright = { stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

test('a run in which everything passed has no failure', () => {
  expect(vitestCounts(vitest)).toEqual({ passed: 12, failed: 0 })
  expect(playwrightCounts(playwright)).toEqual({ passed: 7, failed: 0 })
})

test('a skipped test, a test to be written and a test file that does not load are failures', () => {
  expect(vitestCounts({ ...vitest, numPendingTests: 1 })).toEqual({ passed: 12, failed: 1 })
  expect(vitestCounts({ ...vitest, numTodoTests: 1 })).toEqual({ passed: 12, failed: 1 })
  expect(vitestCounts({ ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] })).toEqual({
    passed: 12,
    failed: 1,
  })
})

test('a skipped journey, a journey that needed a second try and a journey file that does not load are failures', () => {
  expect(playwrightCounts({ ...playwright, stats: { ...playwright.stats, skipped: 1 } })).toEqual({
    passed: 7,
    failed: 1,
  })
  expect(playwrightCounts({ ...playwright, stats: { ...playwright.stats, flaky: 1 } })).toEqual({
    passed: 7,
    failed: 1,
  })
  expect(playwrightCounts({ ...playwright, errors: [{}] })).toEqual({ passed: 7, failed: 1 })
})

test('a report that cannot be read is an error and not zero failures', () => {
  expect(() => vitestCounts({})).toThrow()
  expect(() => playwrightCounts({})).toThrow()
})

test('a stage that ran nothing has failed, and so has one that broke off without naming a failure', () => {
  expect(stageCounts({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
  expect(stageCounts({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 })
  expect(stageCounts({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
  expect(stageCounts({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 })
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
  expect(
    sum([
      { passed: 5, failed: 1 },
      { passed: 2, failed: 0 },
    ]),
  ).toEqual({ passed: 7, failed: 1 })
})
