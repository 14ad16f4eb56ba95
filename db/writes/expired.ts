import { and, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { type Database, transaction, type Transaction } from '../client'
import {
  accessLinks,
  dossiers,
  drafts,
  files,
  followCodes,
  portalSessions,
  rateLimits,
  requests,
  sealedEntries,
} from '../schema'
import { destroyOldRuns } from './bulk-runs'
import { endOldAddressChanges } from './address-changes'
import { destroySecretsOfCancelled } from './departures'
import { destroyIdentityPapers } from './files'
import { destroyStaleSheets } from './imports'
import { forgetPresences } from './presences'
import { destroyAbandonedFiles } from './staged-files'
import { destroyOldTyped } from './typed-forms'

const draftsAtOnce = 200
const daysAfterExpiry = 30

/**
 * Destroys what has outlived its time: drafts with all that was typed and the key it was sealed under, sessions, codes,
 * counters, and links a month after they stopped working, so that an old letter still gets a kind answer. A draft that
 * became a request loses only its cookie. An identity paper of a request that was closed without a verdict goes as well,
 * the secrets of letters that were called back, sheets that nobody imported, runs that nobody began or that ended long ago,
 * addresses for signing in that nobody confirmed or stopped, and files that never arrived whole.
 */
export async function destroyExpired(db: Database): Promise<Record<string, number>> {
  const now = sql`now()`
  const links = await endLinks(db)
  const codes = await db
    .delete(followCodes)
    .where(lt(followCodes.expiresAt, now))
    .returning({ x: sql`1` })
  const sessions = await db
    .delete(portalSessions)
    .where(lt(portalSessions.expiresAt, now))
    .returning({ x: sql`1` })
  await db.delete(rateLimits).where(lt(rateLimits.expire, now))
  await db.delete(drafts).where(and(lt(drafts.expiresAt, now), isNotNull(drafts.requestId)))
  await transaction(db, destroyPapersOfClosed)
  await destroySecretsOfCancelled(db)
  await transaction(db, destroyStaleSheets)
  await transaction(db, destroyOldRuns)
  await forgetPresences(db)
  await transaction(db, endOldAddressChanges)
  await destroyOldTyped(db)
  await destroyAbandonedFiles(db)
  return { links, codes: codes.length, sessions: sessions.length, drafts: await destroyAllDrafts(db) }
}

/** A link that has run out is marked so, and stays closed whatever the clock says later. */
async function endLinks(db: Database): Promise<number> {
  const longAgo = sql`now() - make_interval(days => ${daysAfterExpiry})`
  await db
    .update(accessLinks)
    .set({ expiredAt: sql`now()` })
    .where(and(lt(accessLinks.expiresAt, sql`now()`), isNull(accessLinks.expiredAt)))
  const ended = await db
    .delete(accessLinks)
    .where(lt(accessLinks.expiresAt, longAgo))
    .returning({ x: sql`1` })
  return ended.length
}

/** Nobody will judge them any more, so nobody needs them. */
async function destroyPapersOfClosed(tx: Transaction): Promise<void> {
  const closed = await tx
    .selectDistinct({ id: requests.id })
    .from(requests)
    .innerJoin(files, eq(files.requestId, requests.id))
    .where(and(eq(files.purpose, 'identity'), eq(requests.state, 'closed')))
    .limit(draftsAtOnce)
  for (const { id } of closed) await destroyIdentityPapers(tx, id)
}

/** Some at a time, so that no transaction is long, until none is left. */
async function destroyAllDrafts(db: Database): Promise<number> {
  let all = 0
  for (let destroyed = draftsAtOnce; destroyed === draftsAtOnce; all += destroyed)
    destroyed = await transaction(db, destroyDrafts)
  return all
}

/** Skips a draft that is being sent at this moment; the next tick sees what became of it. */
async function destroyDrafts(tx: Transaction): Promise<number> {
  const expired = await tx
    .select({ id: drafts.id, dossierId: drafts.dossierId })
    .from(drafts)
    .where(and(lt(drafts.expiresAt, sql`now()`), isNull(drafts.requestId)))
    .limit(draftsAtOnce)
    .for('update', { skipLocked: true })
  const dossierIds = expired.map(({ dossierId }) => dossierId)
  if (dossierIds.length === 0) return 0
  await tx.delete(drafts).where(
    inArray(
      drafts.id,
      expired.map(({ id }) => id),
    ),
  )
  await tx.delete(sealedEntries).where(inArray(sealedEntries.dossierId, dossierIds))
  await tx.delete(dossiers).where(inArray(dossiers.id, dossierIds))
  return expired.length
}
