import { and, asc, eq } from 'drizzle-orm'
import { letters, reminders, requests } from '@/db/schema'
import type { Day } from '@/domain/calendar/days'
import type { StaffLetterProps } from '@/emails/catalogue'
import type { Context } from '../context'
import { runTick, type TickReport } from '../run-tick'

/** A tick at noon in Berlin, unless another time of the day is given in UTC; throws whatever went wrong in it. */
export async function tickOn(context: Context, day: Day, time = '11:00:00Z'): Promise<TickReport> {
  const faults: unknown[] = []
  const report = await runTick({ ...context, report: (fault) => faults.push(fault) }, `${day}T${time}`)
  if (faults.length > 0) throw new AggregateError(faults, 'Not everything went well in this tick')
  return report
}

type Reminder = { toAddress: string | null; props: StaffLetterProps['deadline-reminder'] }

/** The reminders owed to the staff of an organisation so far, in the order in which they were owed. */
export async function remindersOwed({ db }: Context, { controllerId }: { controllerId: string }): Promise<Reminder[]> {
  const rows = await db
    .select({ toAddress: letters.toAddress, props: letters.props })
    .from(letters)
    .where(and(eq(letters.controllerId, controllerId), eq(letters.kind, 'deadline-reminder')))
    .orderBy(asc(letters.owedAt))
  return rows.map(({ toAddress, props }) => ({ toAddress, props: props as Reminder['props'] }))
}

/** The steps on record for a request, those overtaken in brackets. */
export async function stepsOnRecord({ db }: Context, reference: string): Promise<string[]> {
  const rows = await db
    .select({ step: reminders.step, supersededAt: reminders.supersededAt })
    .from(reminders)
    .innerJoin(requests, eq(requests.id, reminders.requestId))
    .where(eq(requests.reference, reference))
  return rows.map(({ step, supersededAt }) => (supersededAt ? `(${step})` : step)).sort()
}
