import type { ProcessingLine } from '@/domain/records/processing-record'
import type { Transaction } from '../client'
import { processingRecords } from '../schema'

/** What the record of an organisation says from now on. */
export async function insertProcessingRecord(
  tx: Transaction,
  record: { controllerId: string; version: number; lines: ProcessingLine[] },
): Promise<void> {
  await tx.insert(processingRecords).values(record)
}
