import { and, eq, gt, inArray, max, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { LetterState } from '@/domain/requests/letters'
import type { Database } from '../client'
import { deliveryAttempts, letters, ticks } from '../schema'

/** The way to the mail server, one for the whole installation. `lastSentAt`: when it last took a letter of anybody. */
export type MailChannel = {
  isOpen: boolean
  code: string | null
  lookedAfterAt: string | null
  lastSentAt: string | null
}

/** Nothing of anybody: whoever manages an organisation of the installation may see it, and nobody else. */
export async function readMailChannel(db: Database, actor: Actor): Promise<MailChannel | undefined> {
  if (actor.kind !== 'staff' || !actor.grants.some(({ controllerId }) => mayAt(actor, 'manage', controllerId)))
    return undefined
  const [tick] = await db.select().from(ticks).where(eq(ticks.name, 'mail'))
  const [sent] = await db
    .select({ at: max(deliveryAttempts.at) })
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.outcome, 'sent'))
  const code = tick?.details['code']
  return {
    isOpen: tick?.details['open'] === true,
    code: typeof code === 'string' ? code : null,
    lookedAfterAt: tick?.lastRunAt ?? null,
    lastSentAt: sent?.at ?? null,
  }
}

/** The letters of one organisation in numbers; `retried`: owed ones at which an attempt has failed. */
export type MailFigures = {
  owed: number
  retried: number
  escalated: number
  failed: number
  byHand: number
  sentInADay: number
  oldestOwedAt: string | null
}

export async function readMailFigures(
  db: Database,
  actor: Actor,
  controllerId: string,
): Promise<MailFigures | undefined> {
  if (!mayAt(actor, 'manage', controllerId)) return undefined
  const [waiting] = await db
    .select(counts)
    .from(letters)
    .where(and(eq(letters.controllerId, controllerId), inArray(letters.state, unsent)))
  const [sent] = await db
    .select({ inADay: sql<number>`count(distinct ${letters.id})::int` })
    .from(deliveryAttempts)
    .innerJoin(letters, eq(letters.id, deliveryAttempts.letterId))
    .where(
      and(
        eq(deliveryAttempts.outcome, 'sent'),
        gt(deliveryAttempts.at, sql`now() - interval '1 day'`),
        eq(letters.controllerId, controllerId),
      ),
    )
  if (!waiting) throw new Error('A count gave no row')
  return { ...waiting, sentInADay: sent?.inADay ?? 0 }
}

const unsent: LetterState[] = ['owed', 'sending', 'failed', 'by-hand']
const isOnItsWay = sql`${letters.state} in ('owed', 'sending')`

const counts = {
  owed: counted(isOnItsWay),
  retried: counted(sql`${isOnItsWay} and ${letters.lastFault} is not null`),
  escalated: counted(sql`${isOnItsWay} and ${letters.escalatedAt} is not null`),
  failed: counted(sql`${letters.state} = 'failed'`),
  byHand: counted(sql`${letters.state} = 'by-hand'`),
  oldestOwedAt: sql<
    string | null
  >`min(coalesce(${letters.owedSince}, ${letters.owedAt})) filter (where ${isOnItsWay})`.mapWith(letters.owedAt),
}

function counted(which: SQL) {
  return sql<number>`(count(*) filter (where ${which}))::int`
}
