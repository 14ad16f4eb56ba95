import { and, desc, eq } from 'drizzle-orm'
import { letters, users } from '@/db/schema'
import { addDays, type Day } from '@/domain/calendar/days'
import type { MailAction } from '@/domain/policies/mail-actions'
import type { StaffLetterProps } from '@/emails/catalogue'
import { mailActionName, mailActionPaths } from '@/emails/mail-actions'
import type { Context } from '../context'
import type { StaffActor } from './a-controller'
import { tickOn } from './ticks'

type About = { member: Pick<StaffActor, 'userId'>; reference: string; today: Day }

/**
 * The addresses of the links in the last reminder of a request to a member. The worker has ticked on the days up to today,
 * whatever day of the week it is.
 */
export async function reminderLinks(
  context: Context,
  { member, reference, today }: About,
): Promise<Partial<Record<MailAction, string>>> {
  for (const ago of [5, 4, 3, 2, 1, 0]) await tickOn(context, addDays(today, -ago))
  const rows = await context.db
    .select({ letter: letters })
    .from(letters)
    .innerJoin(users, eq(users.email, letters.toAddress))
    .where(and(eq(users.id, member.userId), eq(letters.kind, 'deadline-reminder')))
    .orderBy(desc(letters.owedAt))
  for (const { letter } of rows) {
    const { items } = letter.props as StaffLetterProps['deadline-reminder']
    const item = items.find((each) => each.reference === reference)
    if (!item?.actions) continue
    const paths = mailActionPaths(context.keyring, letter)
    return Object.fromEntries(item.actions.map((action) => [action, paths[mailActionName(action, item)] ?? '']))
  }
  return {}
}
