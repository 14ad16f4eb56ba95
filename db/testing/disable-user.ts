import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { users } from '../schema'

/** A member of staff who may not come in any more, as when their last membership has ended. */
export async function disableUser(db: Database, userId: string): Promise<void> {
  await db
    .update(users)
    .set({ disabledAt: sql`now()` })
    .where(eq(users.id, userId))
}
