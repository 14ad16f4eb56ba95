import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { memberships, requests, teamMembers, teams } from '../schema'

/** A team of this controller that has not ended, for as long as the transaction lasts; nothing for any other. */
export async function findTeam(tx: Transaction, controllerId: string, teamId: string) {
  const [team] = await tx
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(sql`${teams.id}::text = ${teamId}`, eq(teams.controllerId, controllerId), isNull(teams.endedAt)))
    .for('share')
  return team
}

export async function isInTeam(tx: Transaction, teamId: string, userId: string): Promise<boolean> {
  const found = await tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)))
  return found.length > 0
}

/** The team of this controller that has this name now. */
export async function teamNamed(tx: Transaction, controllerId: string, name: string): Promise<string | undefined> {
  const [team] = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.controllerId, controllerId), eq(teams.name, name), isNull(teams.endedAt)))
  return team?.id
}

/** Keeps a team under its name, a new one where there is no `id`, with exactly these of the controller's members. */
export async function keepTeam(
  tx: Transaction,
  { id, controllerId, name, userIds }: { id?: string; controllerId: string; name: string; userIds: readonly string[] },
): Promise<string> {
  const [team] = id
    ? await tx.update(teams).set({ name }).where(eq(teams.id, id)).returning()
    : await tx.insert(teams).values({ controllerId, name }).returning()
  if (!team) throw new Error('No team was kept')
  await tx.delete(teamMembers).where(eq(teamMembers.teamId, team.id))
  const chosen = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.controllerId, controllerId),
        isNull(memberships.endedAt),
        inArray(memberships.userId, [...userIds]),
      ),
    )
  if (chosen.length > 0) await tx.insert(teamMembers).values(chosen.map(({ userId }) => ({ teamId: team.id, userId })))
  return team.id
}

export async function endTeamNow(tx: Transaction, teamId: string): Promise<void> {
  await tx.delete(teamMembers).where(eq(teamMembers.teamId, teamId))
  await tx
    .update(teams)
    .set({ endedAt: sql`now()` })
    .where(eq(teams.id, teamId))
}

/** How many requests, not closed, are with this team. */
export async function openWithTeam(tx: Transaction, teamId: string): Promise<number> {
  return tx.$count(requests, and(eq(requests.teamId, teamId), sql`${requests.state} <> 'closed'`))
}

/** Takes a member who leaves out of every team of this controller. */
export async function leaveTeams(tx: Transaction, controllerId: string, userId: string): Promise<void> {
  const here = tx.select({ id: teams.id }).from(teams).where(eq(teams.controllerId, controllerId))
  await tx.delete(teamMembers).where(and(eq(teamMembers.userId, userId), inArray(teamMembers.teamId, here)))
}
