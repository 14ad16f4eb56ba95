import { randomUUID } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { verifications } from '../schema'

const minutes = 15

/** Keeps the encrypted secret of a new authenticator for the session that asked for it; an earlier one is void. */
export async function keepPendingFactor(db: Database, sessionId: string, secret: string): Promise<void> {
  const identifier = identifierOf(sessionId)
  await db.delete(verifications).where(eq(verifications.identifier, identifier))
  const expiresAt = sql`now() + make_interval(mins => ${minutes})`
  await db.insert(verifications).values({ id: randomUUID(), identifier, value: secret, expiresAt })
}

/** The encrypted secret that this session is to show a code of; nothing once its time has passed. */
export async function findPendingFactor(db: Database, sessionId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ secret: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, identifierOf(sessionId)), gt(verifications.expiresAt, sql`now()`)))
  return found?.secret
}

/** Of two that come at once, one uses it up. */
export async function takePendingFactor(tx: Transaction, sessionId: string, secret: string): Promise<boolean> {
  const taken = await tx
    .delete(verifications)
    .where(and(eq(verifications.identifier, identifierOf(sessionId)), eq(verifications.value, secret)))
    .returning({ id: verifications.id })
  return taken.length > 0
}

function identifierOf(sessionId: string): string {
  return `authenticator:${sessionId}`
}
