import type { Database } from '@/db/client'
import { type Member, membersOf } from '@/db/queries/members'
import { type Team, teamsOfActor } from '@/db/queries/teams'
import type { StaffActor } from '../../_server/session'

/** The colleagues and the teams of this person. */
export async function peopleOf(db: Database, actor: StaffActor): Promise<{ members: Member[]; teams: Team[] }> {
  const [members, teams] = await Promise.all([colleaguesOf(db, actor), teamsOfActor(db, actor)])
  return { members, teams }
}

/** Everybody who works where this person does, each once, by name. */
async function colleaguesOf(db: Database, actor: StaffActor): Promise<Member[]> {
  const all: Member[] = []
  for (const { controllerId } of actor.grants) all.push(...(await membersOf(db, actor, controllerId)))
  const once = new Map(all.map((member) => [member.userId, member]))
  return [...once.values()].sort((one, other) => one.name.localeCompare(other.name))
}
