import { findNewestForm } from '@/db/queries/forms'
import { contentHash, prepareForm, publishForm } from '../prepare-form'
import type { TestController } from './a-controller'
import type { Context } from '../context'

/** An organisation whose form in its next version, published, offers and says this. */
export async function withForm(
  { db }: Context,
  old: TestController,
  offers: Record<string, unknown>,
): Promise<TestController> {
  const administering = { db, actor: old.admin }
  const prepared = await prepareForm(administering, old.controllerId, { languages: ['en'], ...offers })
  if (!prepared.ok) throw new Error(`No form: ${JSON.stringify(prepared.problems)}`)
  const next = await findNewestForm(db, old.admin, old.controllerId)
  await publishForm(administering, old.controllerId, contentHash(next))
  return { ...old, formId: next.id }
}
