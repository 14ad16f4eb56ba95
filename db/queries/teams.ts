import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { type Actor, grantAt, worksAt } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { teamMembers, teams } from '../schema'

/** A team with the ids of its members; `isOver` once it has ended. */
export type Team = { id: string; controllerId: string; name: string; isOver: boolean; userIds: string[] }

/** The teams of a controller, for its own staff and the system: those that have ended last, for the history that names them. */
export async function teamsOf(db: Database | Transaction, actor: Actor, controllerId: string): Promise<Team[]> {
  if (actor.kind !== 'system' && !grantAt(actor, controllerId)) return []
  return teamsWhere(db, eq(teams.controllerId, controllerId))
}

/** The teams that have not ended, wherever this actor works. */
export function teamsOfActor(db: Database | Transaction, actor: Actor) {
  return teamsWhere(db, and(inArray(teams.controllerId, worksAt(actor)), isNull(teams.endedAt)))
}

function teamsWhere(db: Database | Transaction, condition: SQL | undefined) {
  const members = sql<string[]>`array(
    select ${teamMembers.userId} from ${teamMembers} where ${teamMembers.teamId} = ${teams.id})`
  const isOver = sql<boolean>`${teams.endedAt} is not null`
  return db
    .select({ id: teams.id, controllerId: teams.controllerId, name: teams.name, isOver, userIds: members })
    .from(teams)
    .where(condition)
    .orderBy(sql`${teams.endedAt} nulls first`, asc(teams.name))
}
