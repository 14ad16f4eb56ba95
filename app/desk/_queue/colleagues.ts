import type { Database } from '@/db/client'
import { type Member, membersOf } from '@/db/queries/members'
import type { StaffActor } from '../../_server/session'

/** Everybody who works where this person does, each once, by name. */
export async function colleaguesOf(db: Database, actor: StaffActor): Promise<Member[]> {
  const all: Member[] = []
  for (const { controllerId } of actor.grants) all.push(...(await membersOf(db, actor, controllerId)))
  const once = new Map(all.map((member) => [member.userId, member]))
  return [...once.values()].sort((one, other) => one.name.localeCompare(other.name))
}
