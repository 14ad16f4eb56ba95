import { transaction, type Transaction } from '@/db/client'
import { administersAll, findMembership, lockMembers, type Membership } from '@/db/writes/members'
import { type Actor, grantAt } from '@/domain/policies/actor'
import type { Context } from './context'
import { NotFound, type Problem, refuse } from './errors'

export type Managed<Result extends object = object> = ({ ok: true } & Result) | { ok: false; problems: Problem[] }

type Administrator = Extract<Actor, { kind: 'staff' }>

/**
 * What an administrator does to their controller, its members, form and rule: in one transaction, with all other such
 * changes of that controller waiting, and with the administrator's own membership read anew. A refusal undoes everything.
 * Throws `NotFound` for a controller that is not theirs.
 */
export async function administer<Result extends object>(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
  work: (tx: Transaction, administrator: Administrator) => Promise<Managed<Result>>,
): Promise<Managed<Result>> {
  if (actor.kind !== 'staff' || !grantAt(actor, controllerId)) throw new NotFound()
  return undoneIfRefused(async () =>
    transaction(db, async (tx) => {
      await lockMembers(tx, controllerId)
      const isAdministrator = await administersAll(tx, actor.userId, [controllerId])
      return orUndo(isAdministrator ? await work(tx, actor) : refuse('not-permitted'))
    }),
  )
}

/**
 * The same, to one member other than oneself, so that an administrator always remains. Throws `NotFound` for somebody
 * who is no member.
 */
export async function manageMember<Result extends object>(
  context: Pick<Context, 'db' | 'actor'>,
  { controllerId, userId }: { controllerId: string; userId: string },
  work: (tx: Transaction, member: Membership, administrator: Administrator) => Promise<Managed<Result>>,
): Promise<Managed<Result>> {
  return administer(context, controllerId, async (tx, administrator) => {
    const member = await findMembership(tx, controllerId, userId)
    if (!member) throw new NotFound()
    if (member.userId === administrator.userId) return refuse('not-yourself')
    return work(tx, member, administrator)
  })
}

/** Runs a transaction in which `orUndo` may refuse, and gives the refusal. */
export async function undoneIfRefused<Result extends object>(
  work: () => Promise<Managed<Result>>,
): Promise<Managed<Result>> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Refused) return { ok: false, problems: thrown.problems }
    throw thrown
  }
}

/** Passes on what was done; what was refused takes the transaction back. */
export function orUndo<Result extends object>(outcome: Managed<Result>): Managed<Result> {
  if (outcome.ok) return outcome
  throw new Refused(outcome.problems)
}

class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    super('Refused')
  }
}
