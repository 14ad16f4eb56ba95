import { and, eq, or } from 'drizzle-orm'
import type { Transaction } from '../client'
import { absences } from '../schema'

type Absence = typeof absences.$inferSelect

/** Keeps when a member is away and who does their work; what stood before is replaced. */
export async function keepAbsence(tx: Transaction, absence: Absence): Promise<void> {
  const target = [absences.controllerId, absences.userId]
  await tx.insert(absences).values(absence).onConflictDoUpdate({ target, set: absence })
}

/** The member is there again. */
export async function endAbsence(tx: Transaction, controllerId: string, userId: string): Promise<void> {
  await tx.delete(absences).where(and(eq(absences.controllerId, controllerId), eq(absences.userId, userId)))
}

/** Whoever leaves is nobody's deputy, and away no more. */
export async function endAbsencesWith(tx: Transaction, controllerId: string, userId: string): Promise<void> {
  const isTheirs = or(eq(absences.userId, userId), eq(absences.deputyId, userId))
  await tx.delete(absences).where(and(eq(absences.controllerId, controllerId), isTheirs))
}
