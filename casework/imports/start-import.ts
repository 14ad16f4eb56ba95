import { randomUUID } from 'node:crypto'
import { findController } from '@/db/queries/controllers'
import { openImport } from '@/db/writes/imports'
import { firstPlan } from '@/domain/imports/import-plan'
import type { Sheet } from '@/domain/imports/sheet'
import { mayAt } from '@/domain/policies/permissions'
import type { Context } from '../context'
import { NotFound } from '../errors'

/** How long a sheet waits to be imported. */
const sheetHours = 24

/**
 * Keeps a sheet, sealed, for the steps until it is imported, with a guess at what its columns are. Nothing becomes a request by
 * this. Throws `NotFound` for an organisation for which the actor imports nothing.
 */
export async function startImport(context: Context, controllerId: string, sheet: Sheet): Promise<{ importId: string }> {
  const { db, keyring, actor } = context
  const controller = await findController(db, actor, controllerId)
  if (!controller?.ruleId || actor.kind !== 'staff' || !mayAt(actor, 'import', controller.id)) throw new NotFound()
  const id = randomUUID()
  const kept = { id, controllerId: controller.id, userId: actor.userId, sheet, plan: firstPlan(sheet) }
  await openImport(db, keyring, { ...kept, hours: sheetHours })
  return { importId: id }
}
