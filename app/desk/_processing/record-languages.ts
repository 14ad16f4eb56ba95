import { findNewestForm } from '@/db/queries/forms'
import type { Language } from '@/domain/languages'
import type { Managed } from '../_members/managed'

/** The languages in which an organisation answers: its own, and those of its form. */
export async function recordLanguages({ context, controller }: Managed): Promise<Language[]> {
  const { languages } = await findNewestForm(context.db, context.actor, controller.id)
  return [...new Set([controller.language, ...languages])]
}
