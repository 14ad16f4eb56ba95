import type { Database } from '@/db/client'
import { colleaguesOf, type Member } from '@/db/queries/members'
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
  return peopleAmong({ members, teams, tags })
}

/** The same, where who works at several organisations comes once for each: each once, by name. */
export function peopleAmong({ members, ...people }: People): People {
  const once = new Map(members.map((member) => [member.userId, member]))
  return { ...people, members: [...once.values()].sort((one, other) => one.name.localeCompare(other.name)) }
}
