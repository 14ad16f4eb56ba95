import { ne } from 'drizzle-orm'
import type { Transaction } from '../client'
import { letters, memberships, users } from '../schema'

/** So many handlers of a controller, who sign in with nothing: for tests that need many recipients. */
export async function insertHandlers(
  tx: Transaction,
  controllerId: string,
  count: number,
): Promise<{ userId: string; email: string }[]> {
  const handlers = Array.from({ length: count }, (_, index) => ({
    userId: `handler-${index + 1}`,
    email: `handler.${index + 1}@hedgerow.example`,
  }))
  await tx
    .insert(users)
    .values(
      handlers.map(({ userId, email }) => ({ id: userId, name: `Handler ${userId}`, email, twoFactorEnabled: true })),
    )
  await tx
    .insert(memberships)
    .values(handlers.map(({ userId }) => ({ controllerId, userId, role: 'handler' as const, mayVerify: false })))
  return handlers
}

/** Takes every letter but reminders out of the queue, so that a test counts reminders alone. */
export async function cancelAllButReminders(tx: Transaction): Promise<void> {
  await tx.update(letters).set({ state: 'cancelled' }).where(ne(letters.kind, 'deadline-reminder'))
}
