import { eq, sql } from 'drizzle-orm'
import type { PublicHoliday } from '@/domain/calendar/public-holidays'
import type { Role } from '@/domain/policies/roles'
import type { Right } from '@/domain/rights'
import type { Transaction } from '../client'
import { calendarDays, calendars, controllers, forms, memberships } from '../schema'

/** Keeps a new controller, its form still closed; nothing where another one has its address. */
export async function insertController(
  tx: Transaction,
  controller: Omit<typeof controllers.$inferInsert, 'id' | 'calendarId' | 'openedAt'>,
): Promise<{ id: string } | undefined> {
  const [row] = await tx
    .insert(controllers)
    .values(controller)
    .onConflictDoNothing({ target: controllers.slug })
    .returning({ id: controllers.id })
  return row
}

/** Adopts a first set of holidays, from which due days are computed until a reviewed one takes its place. */
export async function adoptFirstCalendar(
  tx: Transaction,
  controllerId: string,
  { holidayCountry, source }: { holidayCountry: string; source: string },
  holidays: readonly PublicHoliday[],
): Promise<void> {
  const [calendar] = await tx
    .insert(calendars)
    .values({ controllerId, version: 1, holidayCountry, source })
    .returning({ id: calendars.id })
  if (!calendar) throw new Error('The calendar was not kept')
  const days = holidays.map(({ day, name }) => ({ calendarId: calendar.id, day, kind: 'holiday' as const, name }))
  if (days.length > 0) await tx.insert(calendarDays).values(days)
  await tx.update(controllers).set({ calendarId: calendar.id }).where(eq(controllers.id, controllerId))
}

export async function publishFirstForm(tx: Transaction, controllerId: string, rights: Right[], language: string) {
  await tx.insert(forms).values({ controllerId, version: 1, rights, languages: [language] })
}

export async function addMember(
  tx: Transaction,
  member: { controllerId: string; userId: string; role: Role; mayVerify: boolean },
): Promise<void> {
  const { role, mayVerify } = member
  await tx
    .insert(memberships)
    .values(member)
    .onConflictDoUpdate({
      target: [memberships.controllerId, memberships.userId],
      set: { role, mayVerify, endedAt: null, since: sql`now()` },
    })
}

/** The public can send requests from now on. */
export async function openControllerForm(tx: Transaction, controllerId: string): Promise<void> {
  await tx
    .update(controllers)
    .set({ openedAt: sql`now()` })
    .where(eq(controllers.id, controllerId))
}
