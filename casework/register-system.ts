import { findSystem, systemsOf } from '@/db/queries/systems'
import type { SystemRow } from '@/db/queries/systems'
import type { Transaction } from '@/db/client'
import { writeJournal } from '@/db/writes/journal'
import { insertSystem, saveSystem } from '@/db/writes/systems'
import type { Actor } from '@/domain/policies/actor'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { NotFound, problemsOf, refuse } from './errors'
import { SystemInput } from './system-input'

type World = Pick<Context, 'db' | 'actor'>

/** One system of an organisation. */
export type SystemTarget = { controllerId: string; systemId: string }

/** Puts a system into the register; from now on it is proposed for the rights that concern it. */
export async function addSystem(
  context: World,
  controllerId: string,
  input: unknown,
): Promise<Managed<{ systemId: string }>> {
  const parsed = SystemInput.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  return administer(context, controllerId, async (tx, administrator) => {
    if (await isNamedAlready(tx, administrator, controllerId, parsed.data.name))
      return refuse('system-already', {}, 'name')
    const systemId = await insertSystem(tx, { controllerId, ...parsed.data })
    const entry = { controllerId, actor: administrator.userId, what: 'system-added', details: { systemId } }
    await writeJournal(tx, entry)
    return { ok: true, systemId }
  })
}

/** Changes what the register says; tasks that were asked before stay as they were asked. Throws `NotFound`. */
export async function changeSystem(context: World, target: SystemTarget, input: unknown): Promise<Managed> {
  const parsed = SystemInput.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { controllerId, systemId } = target
  return administer(context, controllerId, async (tx, administrator) => {
    const before = await findSystem(tx, administrator, target)
    if (!before) throw new NotFound()
    const changed = changedFields(before, parsed.data)
    if (changed.length === 0) return refuse('nothing-changed')
    const isRenamed = changed.includes('name')
    if (isRenamed && (await isNamedAlready(tx, administrator, controllerId, parsed.data.name)))
      return refuse('system-already', {}, 'name')
    await saveSystem(tx, systemId, parsed.data)
    const details = { systemId, changed }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'system-changed', details })
    return { ok: true }
  })
}

async function isNamedAlready(tx: Transaction, actor: Actor, controllerId: string, name: string): Promise<boolean> {
  const known = await systemsOf(tx, actor, controllerId)
  return known.some((system) => !system.archivedAt && system.name.toLowerCase() === name.toLowerCase())
}

function changedFields(before: SystemRow, after: Partial<SystemRow>): string[] {
  const fields = Object.keys(after) as (keyof SystemRow)[]
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
