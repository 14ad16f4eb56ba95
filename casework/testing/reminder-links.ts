import { and, desc, eq } from 'drizzle-orm'
import { letters, users } from '@/db/schema'
import { addDays, type Day } from '@/domain/calendar/days'
import { type MailAction, mailActionName } from '@/domain/policies/mail-actions'
import type { StaffLetterProps } from '@/emails/catalogue'
import { mailActionPaths } from '@/emails/mail-actions'
import type { Context } from '../context'
import type { StaffActor } from './a-controller'
import { tickOn } from './ticks'

type About = { member: Pick<StaffActor, 'userId'>; reference: string; today: Day }

type Links = Partial<Record<MailAction, string>>

/**
 * The addresses of the links in the last reminder of a request to a member. The worker has ticked on the days up to today,
 * until there was one, whatever day of the week it is.
 */
export async function reminderLinks(context: Context, { member, reference, today }: About): Promise<Links> {
  for (const ago of [5, 4, 3, 2, 1, 0]) {
    await tickOn(context, addDays(today, -ago))
    const links = await linksSent(context, member, reference)
    if (links) return links
  }
  throw new Error('Nobody was reminded')
}

async function linksSent(
  { db, keyring }: Context,
  { userId }: About['member'],
  reference: string,
): Promise<Links | undefined> {
  const rows = await db
    .select({ letter: letters })
    .from(letters)
    .innerJoin(users, eq(users.email, letters.toAddress))
    .where(and(eq(users.id, userId), eq(letters.kind, 'deadline-reminder')))
    .orderBy(desc(letters.owedAt))
  for (const { letter } of rows) {
    const { items } = letter.props as StaffLetterProps['deadline-reminder']
    const item = items.find((each) => each.reference === reference)
    if (!item?.actions) continue
    const paths = mailActionPaths(keyring, letter)
    return Object.fromEntries(item.actions.map((action) => [action, paths[mailActionName(action, reference)] ?? '']))
  }
  return undefined
}
