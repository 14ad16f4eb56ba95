import { type TemplateRow, templatesOf } from '@/db/queries/templates'
import type { Right } from '@/domain/rights'
import { fits, type TemplateStage } from '@/domain/templates/template'
import type { DeskRequest } from '../_request/read-request'

/** The templates in use that are meant for this request, or for one right of it, in the language of the person. */
export async function fittingTemplates(
  { context, controller, facts }: DeskRequest,
  stage: TemplateStage,
  right?: Right,
): Promise<TemplateRow[]> {
  const asked = facts.rights.filter((each) => right === undefined || each.right === right)
  const all = await templatesOf(context.db, context.actor, controller.id)
  return all.filter((each) => !each.archivedAt && fits(each, { stage, asked, language: facts.language }))
}
