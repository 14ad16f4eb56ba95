import { eq } from 'drizzle-orm'
import type { Database } from '../client'
import { ticks } from '../schema'
import { clockTick } from '../tick-names'

/** The last leap of the database's clock that a worker has seen; the moments are ISO instants. */
export async function lastLeap(
  db: Database,
): Promise<{ to: string; lettersUntil: string; destroyingUntil: string } | null> {
  const [row] = await db.select({ details: ticks.details }).from(ticks).where(eq(ticks.name, clockTick))
  return (row?.details as { to: string; lettersUntil: string; destroyingUntil: string } | undefined) ?? null
}
