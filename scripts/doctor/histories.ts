import { readAnchors } from '@/db/sealing/anchors'
import { storedRequests, type StoredRequest } from '@/db/queries/export'
import { system } from '@/domain/policies/actor'
import type { House } from '@/house'
import { chainVerdict } from '@/db/chain-verdict'
import type { Finding } from './finding'

/** Histories that are not the ones that were written, by their own chain and by the anchors outside the database. */
export async function* examineHistories({
  db,
  environment,
}: Pick<House, 'db' | 'environment'>): AsyncGenerator<Finding> {
  const { anchors, unreadableLines } = readAnchors(environment.ANCHOR_FILE)
  for (const line of unreadableLines)
    yield { check: 'anchors', reference: null, says: `line ${line} of the anchor file cannot be read` }
  const anchored = Map.groupBy(anchors, ({ reference }) => reference)
  for await (const stored of storedRequests(db, system('doctor'), { sealed: false, discarded: true })) {
    yield* examineHistory(stored, anchored.get(stored.request.reference) ?? [])
    anchored.delete(stored.request.reference)
  }
  for (const reference of anchored.keys())
    yield { check: 'anchors', reference, says: 'is anchored outside the database and is not in it' }
}

function* examineHistory(
  stored: StoredRequest,
  anchors: readonly { sequence: number; hash: string }[],
): Generator<Finding> {
  const { reference } = stored.request
  const verdict = chainVerdict(stored)
  if (verdict !== 'intact')
    yield { check: 'chain', reference, says: `the chain of its history breaks at event ${verdict.brokenAt}` }
  for (const { sequence, hash } of anchors) {
    const found = stored.events.find((event) => event.sequence === sequence)
    if (found?.hash === hash) continue
    yield {
      check: 'anchors',
      reference,
      says: `event ${sequence} is ${found ? 'not the one' : 'gone that was'} anchored`,
    }
    return
  }
}
