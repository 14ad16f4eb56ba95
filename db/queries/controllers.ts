import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { type Actor, worksAt } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { calendars, controllerRules, controllers, memberships, setupLinks } from '../schema'
import type { Controller } from './case-file'

/** The controllers at which this actor works, by name; all of them for the system. */
export function controllersOf(db: Database | Transaction, actor: Actor) {
  const theirs = actor.kind === 'system' ? undefined : inArray(controllers.id, worksAt(actor))
  return db.select().from(controllers).where(theirs).orderBy(asc(controllers.name))
}

/** One of the controllers at which this actor works. */
export async function findController(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
): Promise<Controller | undefined> {
  return (await controllersOf(db, actor)).find(({ id }) => id === controllerId)
}

/**
 * What this member of staff has set up under this address in the last ten minutes, with the place of its holidays: they are
 * its admin, and its form is closed yet.
 */
export async function findJustSetUp(
  db: Database | Transaction,
  actor: Actor,
  slug: string,
): Promise<{ controller: Controller; holidayCountry: string | null } | undefined> {
  if (actor.kind !== 'staff') return undefined
  const isTheirs = and(
    eq(memberships.controllerId, controllers.id),
    eq(memberships.userId, actor.userId),
    eq(memberships.role, 'admin'),
    isNull(memberships.endedAt),
  )
  const isRecent = gt(controllers.createdAt, sql`now() - interval '10 minutes'`)
  const [found] = await db
    .select({ controller: controllers, holidayCountry: calendars.holidayCountry })
    .from(controllers)
    .innerJoin(memberships, isTheirs)
    .innerJoin(controllerRules, eq(controllerRules.id, controllers.ruleId))
    .innerJoin(calendars, eq(calendars.id, controllerRules.calendarId))
    .where(and(eq(controllers.slug, slug), isRecent, isNull(controllers.openedAt)))
  return found
}

/** Whether anything has been set up: without a controller, nobody can ask and nobody can work. */
export async function hasControllers(db: Database | Transaction, _actor: Actor): Promise<boolean> {
  const found = await db.select({ id: controllers.id }).from(controllers).limit(1)
  return found.length > 0
}

/** Whether a link to `/setup` would still work; knowing the token is the permission. */
export async function isSetupLinkOpen(db: Database | Transaction, tokenHash: string): Promise<boolean> {
  const found = await db
    .select({ expiresAt: setupLinks.expiresAt })
    .from(setupLinks)
    .where(and(eq(setupLinks.tokenHash, tokenHash), isNull(setupLinks.usedAt), gt(setupLinks.expiresAt, sql`now()`)))
  return found.length === 1
}
