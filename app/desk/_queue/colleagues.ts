import type { Database } from '@/db/client'
import { type Member, membersOf } from '@/db/queries/members'
import { type Tag, tagsOf } from '@/db/queries/tags'
import { type Team, teamsOfActor } from '@/db/queries/teams'
import type { StaffActor } from '../../_server/session'

type People = { members: Member[]; teams: Team[]; tags: Tag[] }

/** The colleagues and the teams of this person, and the tags of the organisations they work for. */
export async function peopleOf(db: Database, actor: StaffActor): Promise<People> {
  const [members, teams, tags] = await Promise.all([
    colleaguesOf(db, actor),
    teamsOfActor(db, actor),
    tagsOf(db, actor),
  ])
  return { members, teams, tags }
}

/** Everybody who works where this person does, each once, by name. */
async function colleaguesOf(db: Database, actor: StaffActor): Promise<Member[]> {
  const all: Member[] = []
  for (const { controllerId } of actor.grants) all.push(...(await membersOf(db, actor, controllerId)))
  const once = new Map(all.map((member) => [member.userId, member]))
  return [...once.values()].sort((one, other) => one.name.localeCompare(other.name))
}
