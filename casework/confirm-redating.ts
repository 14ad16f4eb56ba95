import { z } from 'zod'
import { transaction } from '@/db/client'
import { controllersOf } from '@/db/queries/controllers'
import { confirmPhase, lockRedating } from '@/db/writes/redatings'
import { writeJournal } from '@/db/writes/journal'
import { mayAt } from '@/domain/policies/permissions'
import type { Context } from './context'
import { NotFound, type Problem, problemsOf, refuse } from './errors'
import { text } from './fields'

/** `because` stands with the re-dating, which every history it touches names: about rules, never about a person. */
const ConfirmRedating = z.strictObject({ because: text('say-why', 1000) })

/**
 * Confirms what a re-dating would change, after its review: from now on a worker moves the requests. By an admin or
 * manager of that controller; refused once the rule has changed again. Throws `NotFound` for what is not theirs.
 */
export async function confirmRedating(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  redatingId: string,
  input: unknown,
): Promise<{ ok: true } | { ok: false; problems: Problem[] }> {
  return transaction(db, async (tx) => {
    const redating = z.uuid().safeParse(redatingId).success ? await lockRedating(tx, redatingId) : undefined
    const controller = (await controllersOf(tx, actor)).find(({ id }) => id === redating?.controllerId)
    if (!redating || !controller || actor.kind !== 'staff') throw new NotFound()
    if (!mayAt(actor, 'redate', controller.id)) return refuse('not-permitted')
    if (redating.state !== 'ready' || controller.ruleId !== redating.ruleId) return refuse('redating-not-ready')
    const parsed = ConfirmRedating.safeParse(input)
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
    await confirmPhase(tx, redating, { userId: actor.userId, because: parsed.data.because })
    const details = { redatingId, ruleId: redating.ruleId, requests: redating.total, changed: redating.changed }
    await writeJournal(tx, { controllerId: controller.id, actor: actor.userId, what: 'redating-confirmed', details })
    return { ok: true }
  })
}
