import { and, desc, eq } from 'drizzle-orm'
import { type Actor, grantAt } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { processingRecords } from '../schema'

export type ProcessingRecord = typeof processingRecords.$inferSelect

/** The versions of an organisation's record, the newest first, for those who work there; none where nobody has written one. */
export async function processingRecordsOf(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
): Promise<ProcessingRecord[]> {
  if (!grantAt(actor, controllerId)) return []
  return db
    .select()
    .from(processingRecords)
    .where(eq(processingRecords.controllerId, controllerId))
    .orderBy(desc(processingRecords.version))
}

/** One version of it; the newest where none is named. */
export async function findProcessingRecord(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
  version?: number,
): Promise<ProcessingRecord | undefined> {
  if (!grantAt(actor, controllerId)) return undefined
  const isWanted = version === undefined ? undefined : eq(processingRecords.version, version)
  const [record] = await db
    .select()
    .from(processingRecords)
    .where(and(eq(processingRecords.controllerId, controllerId), isWanted))
    .orderBy(desc(processingRecords.version))
    .limit(1)
  return record
}
