import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendTombstones, readTombstones, type Tombstone, tombstonesBeside } from './tombstones'

const tombstone: Tombstone = {
  on: '2027-03-10',
  reference: 'DSR-2026-0042-9',
  requestId: '0d3f1c8e-6a55-4f0e-9c1b-2f6b8f1f2a3b',
}

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tombstones-'))
  file = tombstonesBeside(join(folder, 'keys', 'anchors.txt'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a tombstone is a line beside the anchors: day, reference and id, for its owner alone', () => {
  appendTombstones(file, [tombstone])
  expect(file).toBe(join(folder, 'keys', 'tombstones.txt'))
  expect(readFileSync(file, 'utf8')).toBe('2027-03-10 DSR-2026-0042-9 0d3f1c8e-6a55-4f0e-9c1b-2f6b8f1f2a3b\n')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readTombstones(file)).toEqual({ tombstones: [tombstone], unreadableLines: [] })
})

test('there is none where nothing was forgotten, and a line that a crash cut is named', () => {
  appendTombstones(file, [])
  expect(readTombstones(file)).toEqual({ tombstones: [], unreadableLines: [] })
  appendTombstones(file, [tombstone])
  appendFileSync(file, '2027-03-11 DSR-2026-0043-')
  appendTombstones(file, [{ ...tombstone, on: '2027-03-12' }])
  expect(readTombstones(file)).toMatchObject({
    tombstones: [{ on: '2027-03-10' }, { on: '2027-03-12' }],
    unreadableLines: [2],
  })
})

test('nothing that could forge a second line is taken', () => {
  const reference = `DSR-2026-0001-1 ${tombstone.requestId}\n2027-03-10 DSR-2026-0042-9`
  expect(() => appendTombstones(file, [{ ...tombstone, reference }])).toThrow(RangeError)
})
