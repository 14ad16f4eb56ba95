import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { requestTags, tags } from '../schema'

export async function putTag(tx: Transaction, requestId: string, tagId: string): Promise<void> {
  await tx.insert(requestTags).values({ requestId, tagId }).onConflictDoNothing()
}

export async function takeTag(tx: Transaction, requestId: string, tagId: string): Promise<void> {
  await tx.delete(requestTags).where(and(eq(requestTags.requestId, requestId), eq(requestTags.tagId, tagId)))
}

/** Keeps a new tag; nothing where the organisation has one of this name. */
export async function insertTag(
  tx: Transaction,
  { controllerId, name }: { controllerId: string; name: string },
): Promise<{ id: string } | undefined> {
  const [row] = await tx.insert(tags).values({ controllerId, name }).onConflictDoNothing().returning({ id: tags.id })
  return row
}

/** How a tag is called from now on, and whether it is still offered. */
export async function saveTag(
  tx: Transaction,
  { id, name, isArchived }: { id: string; name: string; isArchived: boolean },
): Promise<void> {
  const archivedAt = isArchived ? sql`coalesce(${tags.archivedAt}, now())` : null
  await tx.update(tags).set({ name, archivedAt }).where(eq(tags.id, id))
}
