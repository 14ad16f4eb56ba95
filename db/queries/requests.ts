import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { requests } from '../schema'
import type { RequestRow } from './case-file'

/** A request that the caller's own row refers to (draft, link, letter); throws when it is not there. */
export async function findRequestById(db: Database | Transaction, id: string): Promise<RequestRow> {
  const [row] = await db.select().from(requests).where(eq(requests.id, id))
  if (!row) throw new Error('A row refers to a request that is not there')
  return row
}

/** The request that a dossier belongs to; a caller has made the dossier's id. */
export async function findRequestOfDossier(tx: Transaction, dossierId: string): Promise<RequestRow> {
  const [request] = await tx.select().from(requests).where(eq(requests.dossierId, dossierId))
  if (!request) throw new Error('A dossier without its request')
  return request
}
