import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const good = { id: 'good', regime: 'default-30d', received: '2026-01-31T12:00:00Z', timezone: 'Etc/UTC', events: [] }

function deadlines(input: string) {
  const command = ['--import', 'tsx', 'scripts/deadlines.ts']
  return spawnSync(process.execPath, command, { input, encoding: 'utf8', timeout: 60_000 })
}

test(
  'results come in the order of the cases, and one that fails makes the exit code 1 without stopping the rest',
  { timeout: 60_000 },
  () => {
    const { stdout, status } = deadlines(
      JSON.stringify([good, { ...good, id: 'bad', regime: 'nowhere' }, { ...good, id: 'last' }]),
    )
    expect(JSON.parse(stdout)).toEqual([
      { id: 'good', due: '2026-03-02' },
      { id: 'bad', error: 'unknown-regime: nowhere' },
      { id: 'last', due: '2026-03-02' },
    ])
    expect(status).toBe(1)
  },
)

test('all well is exit code 0, also after a byte order mark; no cases have no results', { timeout: 60_000 }, () => {
  expect(deadlines(`\uFEFF${JSON.stringify([good])}`)).toMatchObject({ status: 0, stderr: '' })
  expect(deadlines('[]')).toMatchObject({ status: 0, stdout: '[]\n' })
})

test('what is no case is answered in its place, with a name and without a stack trace', { timeout: 60_000 }, () => {
  const awkward = [
    null,
    7,
    [],
    'eu-gdpr',
    good,
    { ...good, id: 'x', events: [{ type: 'constructor', at: '2026-02-01' }] },
  ]
  const { stdout, stderr, status } = deadlines(JSON.stringify(awkward))
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
  expect(JSON.parse(stdout)).toEqual([
    ...Array<object>(4).fill({ id: null, error: 'not-a-case: a case is an object' }),
    { id: 'good', due: '2026-03-02' },
    { id: 'x', error: 'unknown-event: constructor (events.0.type)' },
  ])
})

test.for([
  ['', 'no-input: '],
  ['{"id":1}', 'not-an-array: '],
  ['"eu-gdpr"', 'not-an-array: '],
  ['null', 'not-an-array: '],
  ['[{"id":"cut', 'not-json: '],
  ['[1,]', 'not-json: '],
])('%j is refused by name on the standard error', { timeout: 60_000 }, ([input = '', name = '']) => {
  const { stdout, stderr, status } = deadlines(input)
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
  expect(stderr.startsWith(name)).toBe(true)
  expect(stderr.split('\n').slice(1)).toEqual(['Give a JSON array of cases on the standard input.', ''])
})
