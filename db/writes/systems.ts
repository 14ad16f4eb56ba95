import { eq } from 'drizzle-orm'
import type { Transaction } from '../client'
import { systems } from '../schema'

/** Keeps a new entry of the register; gives its id. */
export async function insertSystem(tx: Transaction, system: typeof systems.$inferInsert): Promise<string> {
  const [row] = await tx.insert(systems).values(system).returning({ id: systems.id })
  if (!row) throw new Error('The system was not kept')
  return row.id
}

/** What the register says of a system from now on. */
export async function saveSystem(
  tx: Transaction,
  systemId: string,
  said: Partial<typeof systems.$inferInsert>,
): Promise<void> {
  await tx.update(systems).set(said).where(eq(systems.id, systemId))
}
