import { and, asc, desc, eq, getTableColumns, or } from 'drizzle-orm'
import { type Actor, grantAt } from '@/domain/policies/actor'
import type { UsedTemplate } from '@/domain/templates/template'
import type { Database, Transaction } from '../client'
import { templates, templateVersions } from '../schema'

/** One version of a template, and whether the template is still offered. */
export type TemplateRow = typeof templateVersions.$inferSelect & { archivedAt: string | null }

/** The templates of an organisation as they read now, by name, archived ones too; none for anybody who does not work there. */
export async function templatesOf(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
): Promise<TemplateRow[]> {
  if (!grantAt(actor, controllerId)) return []
  const newest = db
    .selectDistinctOn([templateVersions.templateId], {
      ...getTableColumns(templateVersions),
      archivedAt: templates.archivedAt,
    })
    .from(templateVersions)
    .innerJoin(templates, eq(templates.id, templateVersions.templateId))
    .where(eq(templates.controllerId, controllerId))
    .orderBy(templateVersions.templateId, desc(templateVersions.version))
    .as('newest')
  return db.select().from(newest).orderBy(asc(newest.name), asc(newest.templateId))
}

/** Every version of one template, the newest first. */
export async function versionsOfTemplate(
  db: Database | Transaction,
  actor: Actor,
  { controllerId, templateId }: { controllerId: string; templateId: string },
): Promise<TemplateRow[]> {
  if (!grantAt(actor, controllerId)) return []
  return db
    .select({ ...getTableColumns(templateVersions), archivedAt: templates.archivedAt })
    .from(templateVersions)
    .innerJoin(templates, eq(templates.id, templateVersions.templateId))
    .where(and(eq(templates.controllerId, controllerId), eq(templates.id, templateId)))
    .orderBy(desc(templateVersions.version))
}

/** The versions of an organisation's templates that were used, by what the history kept of them. */
export async function findTemplateVersions(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
  used: readonly UsedTemplate[],
): Promise<TemplateRow[]> {
  if (!grantAt(actor, controllerId) || used.length === 0) return []
  const isUsed = used.map(({ id, version }) =>
    and(eq(templateVersions.templateId, id), eq(templateVersions.version, version)),
  )
  return db
    .select({ ...getTableColumns(templateVersions), archivedAt: templates.archivedAt })
    .from(templateVersions)
    .innerJoin(templates, eq(templates.id, templateVersions.templateId))
    .where(and(eq(templates.controllerId, controllerId), or(...isUsed)))
}
