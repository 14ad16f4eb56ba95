import { transaction } from '@/db/client'
import { findJustSetUp } from '@/db/queries/controllers'
import type { Context } from './context'
import { type Problem, problemsOf, refuse } from './errors'
import { foundController, isFoundedAs } from './found-controller'
import { Organisation } from './organisation'

export type ControllerSetUp = { ok: true; controllerId: string; slug: string } | { ok: false; problems: Problem[] }

/**
 * Sets up one more organisation in an installation that has one: an admin of any of them may, and is its first admin;
 * for the system (seeds) `userId` names who is. Its form stays closed until `openForm`. Sent
 * twice within ten minutes and unchanged, it leads to the one that was made.
 */
export async function setUpController(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  input: unknown,
  founder?: { userId: string },
): Promise<ControllerSetUp> {
  const userId = actor.kind === 'staff' ? actor.userId : actor.kind === 'system' ? founder?.userId : undefined
  const isAdmin = actor.kind !== 'staff' || actor.grants.some(({ role }) => role === 'admin')
  if (!userId || !isAdmin) return refuse('not-permitted')
  const parsed = Organisation.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  return transaction(db, async (tx) => {
    const by = actor.kind === 'staff' ? userId : 'system'
    const founded = await foundController(tx, parsed.data, { userId, actor: by })
    const earlier = founded ? undefined : await findJustSetUp(tx, actor, parsed.data.slug)
    const controllerId = earlier && isFoundedAs(earlier, parsed.data) ? earlier.controller.id : founded?.controllerId
    return controllerId ? { ok: true, controllerId, slug: parsed.data.slug } : refuse('slug-taken', {}, 'slug')
  })
}
