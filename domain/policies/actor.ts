import type { Role } from './roles'

/**
 * What one person may do at one controller. `teams`: the ids of those they belong to there; `standsInFor`: the members
 * who are away today and have named them their deputy.
 */
export type Grant = {
  controllerId: string
  role: Role
  mayVerify: boolean
  teams?: readonly string[]
  standsInFor?: readonly string[]
}

/**
 * Who acts. `reference` is what the history keeps: never a name. A requester acts on one request only; the system
 * names the job; the public may only submit. A helper is whoever has the link to one search task, with or without an account.
 */
export type Actor =
  | { kind: 'staff'; userId: string; grants: readonly Grant[]; reference: { kind: 'staff'; id: string } }
  | { kind: 'requester'; requestId: string; reference: { kind: 'requester' } }
  | { kind: 'helper'; requestId: string; taskId: string; reference: { kind: 'helper'; id: string } }
  | { kind: 'system'; job: string; reference: { kind: 'system'; id: string } }
  | { kind: 'public'; reference: { kind: 'public' } }

export function staff(userId: string, grants: readonly Grant[]): Actor {
  return { kind: 'staff', userId, grants, reference: { kind: 'staff', id: userId } }
}

export function requester(requestId: string): Actor {
  return { kind: 'requester', requestId, reference: { kind: 'requester' } }
}

export function helper(requestId: string, taskId: string): Actor {
  return { kind: 'helper', requestId, taskId, reference: { kind: 'helper', id: taskId } }
}

export function system(job: string): Actor {
  return { kind: 'system', job, reference: { kind: 'system', id: job } }
}

export const thePublic: Actor = { kind: 'public', reference: { kind: 'public' } }

export function grantAt(actor: Actor, controllerId: string): Grant | undefined {
  return actor.kind === 'staff' ? actor.grants.find((grant) => grant.controllerId === controllerId) : undefined
}

/** The ids of the controllers at which a member of staff works; none for anybody else. */
export function worksAt(actor: Actor): string[] {
  return actor.kind === 'staff' ? actor.grants.map(({ controllerId }) => controllerId) : []
}
