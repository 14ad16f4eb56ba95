import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendAnchors, compareWithAnchors, readAnchors, type Anchor, type Head } from './anchors'
import { eventHash, genesisHash, sha256, verifyChain } from './chain'

const at = '2026-03-05T02:00:00.000Z'
const head: Head = { reference: 'DSR-2026-0042-9', sequence: 3, hash: sha256('third') }

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anchors-'))
  file = join(folder, 'keys', 'anchors.txt')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('the anchor file', () => {
  test('grows by one line a head, and is its owner’s alone', () => {
    appendAnchors(file, [head], at)
    appendAnchors(file, [{ ...head, sequence: 4 }], '2026-03-06T02:00:00.000Z')
    expect(readFileSync(file, 'utf8')).toBe(
      `2026-03-05T02:00:00.000Z DSR-2026-0042-9 3 ${head.hash}\n2026-03-06T02:00:00.000Z DSR-2026-0042-9 4 ${head.hash}\n`,
    )
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readAnchors(file).anchors.map(({ sequence }) => sequence)).toEqual([3, 4])
  })

  test('is empty when it is missing, and not created for nothing', () => {
    appendAnchors(file, [], at)
    expect(readAnchors(file)).toEqual({ anchors: [], unreadableLines: [] })
  })

  test('goes on after a line that a crash cut, and names that line', () => {
    appendAnchors(file, [head], at)
    appendFileSync(file, '2026-03-06T02:00:00.000Z DSR-2026-0042-9 4 ab')
    appendAnchors(file, [{ ...head, sequence: 5 }], '2026-03-07T02:00:00.000Z')
    const { anchors, unreadableLines } = readAnchors(file)
    expect(anchors.map(({ sequence }) => sequence)).toEqual([3, 5])
    expect(unreadableLines).toEqual([2])
  })

  test('takes nothing that could forge a second line', () => {
    const forged = { ...head, reference: `DSR-2026-0001-1 1 ${head.hash}\n${at} DSR-2026-0042-9` }
    expect(() => appendAnchors(file, [forged], at)).toThrow(RangeError)
  })
})

describe('a history held against its anchors', () => {
  const before = chained(['received', 'confirmed', 'extended', 'answered'])
  const anchors = anchorsOf([before[1], before[3]])

  test('is intact when it only grew', () => {
    const grown = chained(['received', 'confirmed', 'extended', 'answered', 'reopened'])
    expect(compareWithAnchors(grown, anchors)).toEqual({ intact: true })
  })

  test('whose tail was cut is named at the anchored event that is gone, though its chain is intact', () => {
    const cut = before.slice(0, 3)
    expect(verifyChain(cut)).toEqual({ intact: true })
    expect(compareWithAnchors(cut, anchors)).toEqual({
      intact: false,
      reference: 'DSR-2026-0042-9',
      sequence: 4,
      fault: 'missing',
    })
  })

  test('written anew from its second event is named there, though its chain is intact', () => {
    const anew = chained(['received', 'withdrawn', 'extended', 'answered'])
    expect(verifyChain(anew)).toEqual({ intact: true })
    expect(compareWithAnchors(anew, anchors)).toEqual({
      intact: false,
      reference: 'DSR-2026-0042-9',
      sequence: 2,
      fault: 'different',
    })
  })

  test('of which nothing is left is named at its first anchor', () => {
    expect(compareWithAnchors([], anchors)).toEqual({
      intact: false,
      reference: 'DSR-2026-0042-9',
      sequence: 2,
      fault: 'missing',
    })
  })
})

function chained(types: string[]) {
  let previousHash = genesisHash
  return types.map((type, index) => {
    const facts = {
      previousHash,
      requestId: 'r',
      sequence: index + 1,
      type,
      on: '2026-03-05',
      at,
      actor: null,
      rights: null,
      data: {},
      entrySha256: null,
    }
    previousHash = eventHash(facts)
    return { ...facts, hash: previousHash, reference: 'DSR-2026-0042-9' }
  })
}

function anchorsOf(heads: (Head | undefined)[]): Anchor[] {
  return heads.flatMap((one) => (one ? [{ at, reference: one.reference, sequence: one.sequence, hash: one.hash }] : []))
}
