import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const good = { id: 'good', regime: 'default-30d', received: '2026-01-31T12:00:00Z', timezone: 'Etc/UTC', events: [] }

function deadlines(input: string) {
  return spawnSync('node_modules/.bin/tsx', ['scripts/deadlines.ts'], { input, encoding: 'utf8', timeout: 60_000 })
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
      { id: 'bad', error: 'regime: unknown regime nowhere' },
      { id: 'last', due: '2026-03-02' },
    ])
    expect(status).toBe(1)
  },
)

test('all well is exit code 0, and what is no list is refused', { timeout: 60_000 }, () => {
  expect(deadlines(JSON.stringify([good])).status).toBe(0)
  const refused = deadlines('{"id":1}')
  expect(refused.status).toBe(1)
  expect(refused.stdout).toBe('')
  expect(refused.stderr).toBe('Give a JSON array of cases on the standard input.\n')
})
