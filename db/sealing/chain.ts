import { createHash } from 'node:crypto'

/** What the hash of an event covers; `entrySha256` is of the sealed entry's ciphertext, so forgetting leaves the chain whole. */
export interface ChainedFacts {
  previousHash: string
  requestId: string
  sequence: number
  type: string
  on: string
  at: string
  actor: unknown
  rights: readonly string[] | null
  data: unknown
  entrySha256: string | null
}

/** `previousHash` of the first event of a request, whose sequence is 1. */
export const genesisHash = '0'.repeat(64)

/** SHA-256 in hex over the canonical JSON (RFC 8785) of the facts, with `at` as the same moment in UTC to the microsecond. */
export function eventHash(facts: ChainedFacts): string {
  const { previousHash, requestId, sequence, type, on, actor, rights, data, entrySha256 } = facts
  const at = utcMoment(facts.at)
  return sha256(canonicalJson({ previousHash, requestId, sequence, type, on, at, actor, rights, data, entrySha256 }))
}

/** Checks the whole history of one request in the order of its sequence; names the first place where it breaks. */
export function verifyChain(
  events: readonly (ChainedFacts & { hash: string })[],
): { intact: true } | { intact: false; sequence: number } {
  let previousHash = genesisHash
  for (const [index, event] of events.entries()) {
    const sequence = index + 1
    const linked = event.sequence === sequence && event.previousHash === previousHash
    const sameRequest = event.requestId === events[0]?.requestId
    if (!linked || !sameRequest || event.hash !== eventHash(event)) return { intact: false, sequence }
    previousHash = event.hash
  }
  return { intact: true }
}

/** SHA-256 in hex, as `entrySha256` holds it. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** SHA-256 in hex over the canonical JSON of a value: the same whatever order its members were written in. */
export function jsonHash(value: unknown): string {
  return sha256(canonicalJson(value))
}

function canonicalJson(value: unknown): string {
  return sortedJson(JSON.parse(JSON.stringify(value)))
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${sortedJson(inner)}`).join(',')}}`
}

/** PostgreSQL writes a moment in the session's zone and without trailing zeros; the chain must not care. */
function utcMoment(at: string) {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(Z|[+-]\d\d(?::?\d\d)?)$/.exec(at)
  if (!parts) throw new RangeError('The moment of an event is not an ISO 8601 text with a zone')
  const [, day, time, fraction = '', zone = 'Z'] = parts
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
  return `${new Date(`${day}T${time}${offset}`).toISOString().slice(0, 19)}.${fraction.padEnd(6, '0')}Z`
}
