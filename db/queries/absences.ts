import { and, eq, sql } from 'drizzle-orm'
import { type Actor, grantAt } from '@/domain/policies/actor'
import type { Database } from '../client'
import { absences, controllers } from '../schema'

export type Absence = Pick<typeof absences.$inferSelect, 'userId' | 'deputyId' | 'fromOn' | 'untilOn'>

/** Who is away at a controller today or later, and who does their work, for its own staff. */
export async function absencesAt(db: Database, actor: Actor, controllerId: string): Promise<Absence[]> {
  if (!grantAt(actor, controllerId)) return []
  const { userId, deputyId, fromOn, untilOn } = absences
  return db
    .select({ userId, deputyId, fromOn, untilOn })
    .from(absences)
    .innerJoin(controllers, eq(controllers.id, absences.controllerId))
    .where(
      and(
        eq(absences.controllerId, controllerId),
        sql`${untilOn} >= (now() at time zone ${controllers.timeZone})::date`,
      ),
    )
}
