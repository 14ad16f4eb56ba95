import { system } from '@/domain/policies/actor'
import type { Database } from './client'
import { headsSince } from './queries/heads'
import { databaseNow } from './queries/now'
import { appendAnchors, readAnchors } from './sealing/anchors'

/**
 * Writes the ends of all histories that are not in the anchor file yet, outside the database: a history cut or written
 * anew is noticed by it. Gives how many were written.
 */
export async function anchorHistory(db: Database, file: string): Promise<number> {
  const at = await databaseNow(db)
  const { anchors } = readAnchors(file)
  const known = new Set(anchors.map(nameOf))
  const heads = await headsSince(db, system('anchor'), hourBefore(anchors.at(-1)?.at))
  const fresh = heads.filter((head) => !known.has(nameOf(head)))
  appendAnchors(file, fresh, at)
  return fresh.length
}

const beginning = '1970-01-01T00:00:00Z'

/** A transaction may have begun before the last anchors were written and have ended after. */
function hourBefore(moment: string | undefined): string {
  return moment ? new Date(Date.parse(moment) - 3_600_000).toISOString() : beginning
}

function nameOf({ reference, sequence, hash }: { reference: string; sequence: number; hash: string }): string {
  return `${reference} ${sequence} ${hash}`
}
