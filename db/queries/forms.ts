import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { controllers, forms } from '../schema'
import type { Controller } from './case-file'

export type Form = typeof forms.$inferSelect

/** The form at an address, in its newest version, and whose it is; open or not. What it shows is public. */
export async function findForm(
  db: Database | Transaction,
  slug: string,
): Promise<{ controller: Controller; form: Form } | undefined> {
  const [row] = await db
    .select({ controller: controllers, form: forms })
    .from(forms)
    .innerJoin(controllers, eq(controllers.id, forms.controllerId))
    .where(eq(controllers.slug, slug))
    .orderBy(desc(forms.version))
    .limit(1)
  return row
}

/** The organisations whose forms are open, by name. */
export async function listOpenControllers(db: Database | Transaction): Promise<Controller[]> {
  return db
    .select()
    .from(controllers)
    .where(and(isNotNull(controllers.openedAt), isNotNull(controllers.ruleId)))
    .orderBy(asc(controllers.name))
}
