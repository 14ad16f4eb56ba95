import type { Actor } from '@/domain/policies/actor'
import { mayGiveTo, mayGiveToTeam } from '@/domain/policies/assignment'
import { mayAt } from '@/domain/policies/permissions'
import { mayBeAssigned } from '@/domain/policies/roles'
import type { Database, Transaction } from '../client'
import { type Member, membersOf } from './members'
import { type Team, teamsOfActor } from './teams'

/** To whom this actor may give requests of one of their organisations or another, each once and by name. */
export async function assignablePeople(db: Database | Transaction, actor: Actor): Promise<Member[]> {
  if (actor.kind !== 'staff') return []
  const once = new Map<string, Member>()
  for (const { controllerId } of actor.grants) {
    if (!mayAt(actor, 'assign', controllerId)) continue
    for (const member of await membersOf(db, actor, controllerId))
      if (mayBeAssigned(member.role) && mayGiveTo(actor, controllerId, member.userId)) once.set(member.userId, member)
  }
  return [...once.values()].sort((one, other) => one.name.localeCompare(other.name))
}

/** To which teams. */
export async function assignableTeams(db: Database | Transaction, actor: Actor): Promise<Team[]> {
  const teams = await teamsOfActor(db, actor)
  return teams.filter(
    ({ id, controllerId }) => mayAt(actor, 'assign', controllerId) && mayGiveToTeam(actor, controllerId, id),
  )
}
