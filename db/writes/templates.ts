import { eq } from 'drizzle-orm'
import type { TemplateWords } from '@/domain/templates/template'
import type { Transaction } from '../client'
import { templates, templateVersions } from '../schema'

/** Keeps a new template, which says nothing until its first version is kept; gives its id. */
export async function insertTemplate(tx: Transaction, controllerId: string): Promise<string> {
  const [row] = await tx.insert(templates).values({ controllerId }).returning({ id: templates.id })
  if (!row) throw new Error('The template was not kept')
  return row.id
}

/** What a template says from now on. */
export async function insertTemplateVersion(
  tx: Transaction,
  version: TemplateWords & { templateId: string; version: number },
): Promise<void> {
  await tx.insert(templateVersions).values(version)
}

/** Takes a template out of use since that moment, or, without one, back into it. */
export async function archiveTemplateAt(tx: Transaction, templateId: string, archivedAt: string | null): Promise<void> {
  await tx.update(templates).set({ archivedAt }).where(eq(templates.id, templateId))
}
