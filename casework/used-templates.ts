import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { findTemplateVersions, type TemplateRow } from '@/db/queries/templates'
import { openPlaces } from '@/domain/templates/placeholders'
import type { UsedTemplate } from '@/domain/templates/template'
import { optionalSeveral } from './fields'
import { no, type Refusal, type Situation } from './verb'

/** A version of a template as a form sends it: its id and its number. */
export const usedTemplate = z.string().transform((typed, issues): UsedTemplate => {
  const [, id = '', version = ''] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,6})$/.exec(typed) ?? []
  if (id === '') issues.addIssue({ code: 'custom', message: 'choose-a-template' })
  return { id, version: Number(version) }
})

/** The templates with which a text was written; none where nobody used one. */
export function templatesField() {
  return optionalSeveral(usedTemplate).default([])
}

/** What the history keeps of them: those of this organisation, and nothing where there are none. */
export async function templatesToKeep(
  tx: Transaction,
  { actor, controller }: Pick<Situation, 'actor' | 'controller'>,
  used: readonly UsedTemplate[],
): Promise<{ templates?: UsedTemplate[] }> {
  const found = await findTemplateVersions(tx, actor, controller.id, used)
  return found.length > 0 ? { templates: found.map(asUsed) } : {}
}

export function asUsed({ templateId, version }: Pick<TemplateRow, 'templateId' | 'version'>): UsedTemplate {
  return { id: templateId, version }
}

/** Nobody is sent a text with a place of a template that is still open. */
export function openPlaceProblem(text: string, field: string): Refusal | undefined {
  const names = openPlaces(text).map((name) => `{${name}}`)
  return names.length > 0 ? no('place-left-open', { names: names.join(', ') }, field) : undefined
}
