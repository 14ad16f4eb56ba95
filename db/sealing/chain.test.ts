import { describe, expect, test } from 'vitest'
import { eventHash, genesisHash, sha256, verifyChain, type ChainedFacts } from './chain'

const requestId = '0b7f7a36-9a3c-4a53-8f0c-555555555555'
const types = ['received', 'confirmed', 'assigned', 'identityRequested', 'identityVerified', 'extended', 'answered']

type Chained = ChainedFacts & { hash: string }
type Change = (events: Chained[]) => Chained[]

describe('a chain as it was written', () => {
  test('is intact, whole or empty', () => {
    expect(verifyChain(aChain())).toEqual({ intact: true })
    expect(verifyChain([])).toEqual({ intact: true })
  })

  test('is intact however the database spells a moment and orders the keys of its JSON', () => {
    const read = aChain().map((event) => ({
      ...event,
      at: event.at.replace('T09:', ' 11:').replace('.000Z', '+02'),
      actor: { membershipId: 'm-1', kind: 'staff' },
      data: { nested: { a: [1, { c: 3, d: 4 }], b: null }, because: 'code' },
    }))
    expect(read[0]?.at).toBe('2026-03-01 11:00:00+02')
    expect(verifyChain(read)).toEqual({ intact: true })
  })
})

describe('a chain that was changed names the first event that is wrong', () => {
  test.for<[string, Change, number]>([
    ['the type edited', (events) => edited(events, 2, { type: 'withdrawn' }), 2],
    ['the day edited', (events) => edited(events, 3, { on: '2026-03-02' }), 3],
    ['the moment moved by a microsecond', (events) => edited(events, 3, { at: '2026-03-03T09:00:00.000001Z' }), 3],
    ['the actor edited', (events) => edited(events, 1, { actor: { kind: 'staff', membershipId: 'm-2' } }), 1],
    ['the rights edited', (events) => edited(events, 1, { rights: ['access'] }), 1],
    ['the data edited deep inside', (events) => edited(events, 4, { data: dataWith(5) }), 4],
    ['another sealed entry', (events) => edited(events, 2, { entrySha256: sha256('other') }), 2],
    ['edited, its own hash made anew', (events) => rehashed(edited(events, 2, { type: 'withdrawn' }), 2), 3],
    ['the first deleted', (events) => events.toSpliced(0, 1), 1],
    ['one in the middle deleted', (events) => events.toSpliced(3, 1), 4],
    ['one in the middle deleted, the rest renumbered', (events) => renumbered(events.toSpliced(3, 1)), 4],
    ['the first deleted, the second chained as if it were the first', (events) => rechained(events.slice(1)), 1],
    ['two neighbours swapped', (events) => events.toSpliced(2, 2, ...events.slice(2, 4).reverse()), 3],
    [
      'two neighbours swapped and renumbered',
      (events) => renumbered(events.toSpliced(2, 2, ...events.slice(2, 4).reverse())),
      3,
    ],
    ['a copy inserted', (events) => events.toSpliced(2, 0, ...events.slice(1, 2)), 3],
    [
      'a well-made event inserted, the rest left',
      (events) => events.toSpliced(2, 0, ...rehashed(edited(events, 3, { type: 'noted' }), 3).slice(2, 3)),
      4,
    ],
    ['an event of another request put in', (events) => rehashed(edited(events, 7, { requestId: 'another' }), 7), 7],
  ])('%s', ([, change, sequence]) => {
    expect(verifyChain(change(aChain()))).toEqual({ intact: false, sequence })
  })
})

test('the hash of an event is SHA-256 over its RFC 8785 JSON, as sha256sum gives it', () => {
  const canonical =
    '{"actor":{"kind":"staff","membershipId":"m-1"},"at":"2026-03-01T09:00:00.000000Z",' +
    '"data":{"because":"code","nested":{"a":[1,{"c":3,"d":4}],"b":null}},"entrySha256":null,"on":"2026-03-01",' +
    `"previousHash":"${genesisHash}","requestId":"0b7f7a36-9a3c-4a53-8f0c-555555555555",` +
    '"rights":["access","erasure"],"sequence":1,"type":"received"}'
  expect(eventHash(factsOf(1, genesisHash))).toBe('e8ae6c55d994ec105463226774cd9bc29a6dd837a553d772be506e35dc00166d')
  expect(sha256(canonical)).toBe('e8ae6c55d994ec105463226774cd9bc29a6dd837a553d772be506e35dc00166d')
})

function aChain(): Chained[] {
  let previousHash = genesisHash
  return types.map((_, index) => {
    const facts = factsOf(index + 1, previousHash)
    previousHash = eventHash(facts)
    return { ...facts, hash: previousHash }
  })
}

function factsOf(sequence: number, previousHash: string): ChainedFacts {
  return {
    previousHash,
    requestId,
    sequence,
    type: types[sequence - 1] ?? 'noted',
    on: `2026-03-0${sequence}`,
    at: `2026-03-0${sequence}T09:00:00.000Z`,
    actor: { kind: 'staff', membershipId: 'm-1' },
    rights: sequence === 1 ? ['access', 'erasure'] : null,
    data: dataWith(3),
    entrySha256: sequence === 2 ? sha256('ciphertext') : null,
  }
}

function dataWith(c: number) {
  return { because: 'code', nested: { b: null, a: [1, { d: 4, c }] } }
}

function edited(events: Chained[], sequence: number, change: Partial<ChainedFacts>) {
  return events.map((event) => (event.sequence === sequence ? { ...event, ...change } : event))
}

function rehashed(events: Chained[], sequence: number) {
  return events.map((event) => (event.sequence === sequence ? { ...event, hash: eventHash(event) } : event))
}

function rechained(events: Chained[]) {
  let previousHash = genesisHash
  return events.map((event) => {
    const facts = { ...event, previousHash }
    previousHash = eventHash(facts)
    return { ...facts, hash: previousHash }
  })
}

function renumbered(events: Chained[]) {
  return events.map((event, index) => ({ ...event, sequence: index + 1 }))
}
