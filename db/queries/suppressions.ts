import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { portionsOf } from '../portions'
import { requests, suppressions } from '../schema'
import { visibleRequests } from './visible'

/** One entry; `reference`: of the request it came from, where this actor sees that. */
export type Suppression = Omit<typeof suppressions.$inferSelect, 'hash' | 'requestId'> & { reference: string | null }

const shown = {
  id: suppressions.id,
  controllerId: suppressions.controllerId,
  kind: suppressions.kind,
  right: suppressions.right,
  sinceOn: suppressions.sinceOn,
  enteredAt: suppressions.enteredAt,
  removedOn: suppressions.removedOn,
  removedBecause: suppressions.removedBecause,
  reference: requests.reference,
}

/** The entries that stand for these hashes at an organisation, the oldest first; none for who may not look. */
export async function suppressedBy(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
  hashes: readonly string[],
): Promise<(Suppression & { hash: string })[]> {
  if (!mayAt(actor, 'suppress', controllerId)) return []
  const found = []
  for (const some of portionsOf([...new Set(hashes)])) {
    const isAsked = and(inArray(suppressions.hash, some), isNull(suppressions.removedOn))
    const entries = await entriesOf(db, actor)
      .where(and(eq(suppressions.controllerId, controllerId), isAsked))
      .orderBy(asc(suppressions.sinceOn), asc(suppressions.id))
    found.push(...entries)
  }
  return found.sort((one, other) => (one.sinceOn < other.sinceOn ? -1 : Number(one.sinceOn > other.sinceOn)))
}

/** The newest entries of an organisation, also those that were removed, as far as this actor may look. */
export async function latestSuppressions(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
  most: number,
): Promise<Suppression[]> {
  if (!mayAt(actor, 'suppress', controllerId)) return []
  return entriesOf(db, actor)
    .where(eq(suppressions.controllerId, controllerId))
    .orderBy(desc(suppressions.enteredAt), desc(suppressions.id))
    .limit(most)
}

/** One of them. */
export async function findSuppression(
  db: Database | Transaction,
  actor: Actor,
  { controllerId, id }: { controllerId: string; id: string },
): Promise<Suppression | undefined> {
  if (!mayAt(actor, 'suppress', controllerId)) return undefined
  const isIt = and(eq(suppressions.controllerId, controllerId), eq(sql`${suppressions.id}::text`, id))
  return (await entriesOf(db, actor).where(isIt))[0]
}

/** Whether there are entries that came from this request, also taken off, for an actor who sees it. */
export async function hasSuppressions(db: Database | Transaction, actor: Actor, requestId: string): Promise<boolean> {
  const [found] = await db
    .select({ id: suppressions.id })
    .from(suppressions)
    .innerJoin(requests, eq(requests.id, suppressions.requestId))
    .where(and(eq(suppressions.requestId, requestId), visibleRequests(actor)))
    .limit(1)
  return found !== undefined
}

/** How many addresses are not written to now, by the right they stand for. */
export async function countSuppressions(db: Database | Transaction, actor: Actor, controllerId: string) {
  if (!mayAt(actor, 'suppress', controllerId)) return []
  return db
    .select({ right: suppressions.right, kind: suppressions.kind, count: sql<number>`count(*)::int` })
    .from(suppressions)
    .where(and(eq(suppressions.controllerId, controllerId), isNull(suppressions.removedOn)))
    .groupBy(suppressions.right, suppressions.kind)
    .orderBy(asc(suppressions.right), asc(suppressions.kind))
}

/** Every entry of an organisation with its hash, in the order in which they came. */
export async function allSuppressions(db: Database | Transaction, actor: Actor, controllerId: string) {
  if (!mayAt(actor, 'suppress', controllerId)) return []
  return entriesOf(db, actor)
    .where(eq(suppressions.controllerId, controllerId))
    .orderBy(asc(suppressions.enteredAt), asc(suppressions.id))
}

function entriesOf(db: Database | Transaction, actor: Actor) {
  return db
    .select({ ...shown, hash: suppressions.hash })
    .from(suppressions)
    .leftJoin(requests, and(eq(requests.id, suppressions.requestId), visibleRequests(actor)))
}
