import { and, desc, eq, gt, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import type { Grant } from '@/domain/policies/actor'
import { inOneStatement } from '../in-one-statement'
import { sessions, twoFactors, users } from '../schema'
import { grantsFrom, membershipsOf } from './staff'

/** Idle: since the last page; whole: since the sign-in. */
export type SessionLimits = { idleMinutes: number; hours: number }

/**
 * A session that lives: its user is not disabled, it is neither idle for too long nor too old, and the second factor was
 * shown in it, if its user has one. `hasSecondFactor` is false only on the way to the enrolment.
 */
export type LiveSession = {
  sessionId: string
  userId: string
  name: string
  email: string
  hasSecondFactor: boolean
  hasKeptCodes: boolean
  /** What this person may do, and where; nothing where they work nowhere any more. */
  grants: Grant[]
}

/** One session of a person as they see it; the address and browser are those of its sign-in. */
export type OwnSession = {
  id: string
  signedInAt: Date
  lastSeenAt: Date
  address: string | null
  browser: string | null
}

/**
 * The live session behind a token whose signature was checked, and notes that it was seen (once a minute), unless a page asks
 * by itself: then nobody has done anything, and the session may end while it is looked at.
 */
export async function findLiveSession(
  db: Database,
  token: string,
  limits: SessionLimits,
  { isByItself = false }: { isByItself?: boolean } = {},
): Promise<LiveSession | undefined> {
  const reads = () => ({ behind: sessionBehind(db, limits), grants: membershipsOf(db, userBehind) })
  const { behind, grants } = await inOneStatement(db, JSON.stringify(['session', limits]), reads, { token })
  const [found] = behind
  if (!found) return undefined
  const { secondFactorAt, codesKeptAt, wasSeen, ...session } = found
  if (!isByItself && !wasSeen) await noteSeen(db, found.sessionId, limits)
  return {
    ...session,
    hasSecondFactor: secondFactorAt !== null,
    hasKeptCodes: codesKeptAt !== null,
    grants: grantsFrom(grants),
  }
}

const theToken = sql.placeholder('token')

const userBehind = sql`(select ${sessions.userId} from ${sessions} where ${sessions.token} = ${theToken})`

function sessionBehind(db: Database, limits: SessionLimits) {
  return db
    .select({
      sessionId: sessions.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      secondFactorAt: sessions.secondFactorAt,
      codesKeptAt: twoFactors.codesKeptAt,
      wasSeen: sql<boolean>`${sessions.updatedAt} >= now() - interval '1 minute'`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(twoFactors, eq(twoFactors.userId, users.id))
    .where(
      and(
        eq(sessions.token, theToken),
        isNull(users.disabledAt),
        or(eq(users.twoFactorEnabled, false), isNotNull(sessions.secondFactorAt)),
        areFresh(limits),
      ),
    )
}

/** The sessions of one person, the one last used first. */
export async function listSessions(db: Database, userId: string, limits: SessionLimits): Promise<OwnSession[]> {
  return db
    .select({
      id: sessions.id,
      signedInAt: sessions.createdAt,
      lastSeenAt: sessions.updatedAt,
      address: sessions.ipAddress,
      browser: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), areFresh(limits)))
    .orderBy(desc(sessions.updatedAt))
}

function areFresh({ idleMinutes, hours }: SessionLimits) {
  return and(
    gt(sessions.updatedAt, sql`now() - make_interval(mins => ${idleMinutes})`),
    gt(sessions.createdAt, sql`now() - make_interval(hours => ${hours})`),
    gt(sessions.expiresAt, sql`now()`),
  )
}

/** Ends one session of this person; nothing happens to anybody else's. */
export async function endSession(db: Database, userId: string, sessionId: string): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)))
    .returning({ id: sessions.id })
  return ended.length > 0
}

/** Ends every session of this person but, if given, one. */
export async function endSessions(db: Database | Transaction, userId: string, exceptId?: string): Promise<number> {
  const others = exceptId === undefined ? undefined : ne(sessions.id, exceptId)
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), others))
    .returning({ id: sessions.id })
  return ended.length
}

/** Ends every session of this person that the password alone has opened, but one. */
export async function endUnprovedSessions(db: Database, userId: string, exceptId: string): Promise<void> {
  await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.secondFactorAt), ne(sessions.id, exceptId)))
}

/** A session that has ended between the look and the note stays ended. */
async function noteSeen(db: Database, sessionId: string, limits: SessionLimits): Promise<void> {
  const seenBefore = lt(sessions.updatedAt, sql`now() - interval '1 minute'`)
  await db
    .update(sessions)
    .set({ updatedAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), seenBefore, areFresh(limits)))
}
