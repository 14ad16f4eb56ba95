import { and, asc, eq, gte, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { MailboxFault } from '@/domain/letters/mailbox-fault'
import { type Actor, worksAt } from '@/domain/policies/actor'
import type { Database } from '../client'
import { controllers, mailboxes } from '../schema'

/** A server that is away for a minute or two, as while it is started anew, is no fault yet. */
const connectionsAtLeast = 3

/** The mailboxes that cannot be read, or not whole, of the organisations this actor works for; all of them for ourselves. */
export function mailboxFaults(db: Database, actor: Actor) {
  const { id: controllerId, name, slug } = controllers
  return db
    .select({ controllerId, name, slug, fault: sql<MailboxFault>`${mailboxes.fault}` })
    .from(mailboxes)
    .innerJoin(controllers, eq(controllers.id, mailboxes.controllerId))
    .where(
      and(
        isNotNull(mailboxes.fault),
        or(ne(mailboxes.fault, 'connection'), gte(mailboxes.failures, connectionsAtLeast)),
        ofActor(actor),
      ),
    )
    .orderBy(asc(slug))
}

function ofActor(actor: Actor): SQL | undefined {
  if (actor.kind === 'system') return undefined
  return inArray(mailboxes.controllerId, worksAt(actor))
}
