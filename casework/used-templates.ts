import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { findTemplateVersions } from '@/db/queries/templates'
import { openPlaces } from '@/domain/templates/placeholders'
import type { UsedTemplate } from '@/domain/templates/template'
import { optionalSeveral } from './fields'
import { no, type Refusal, type Situation } from './verb'

const written = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,6})$/

/** A version of a template as a form sends it and a draft keeps it: its id and its number, `id.1`. */
export const usedTemplate = z.string().regex(written, 'choose-a-template')

/** The same as the history keeps it. */
export function versionUsed(typed: string): UsedTemplate {
  const [, id = '', version = ''] = written.exec(typed) ?? []
  return { id, version: Number(version) }
}

/** The templates with which a text was written; none where nobody used one. */
export function templatesField() {
  return optionalSeveral(usedTemplate).default([])
}

/** What the history keeps of them: those of this organisation, and nothing where there are none. */
export async function templatesToKeep(
  tx: Transaction,
  { actor, controller }: Pick<Situation, 'actor' | 'controller'>,
  used: readonly string[],
): Promise<{ templates?: UsedTemplate[] }> {
  const found = await findTemplateVersions(tx, actor, controller.id, used.map(versionUsed))
  return found.length > 0 ? { templates: found.map(({ templateId, version }) => ({ id: templateId, version })) } : {}
}

/** Nobody is sent a text with a place of a template that is still open. */
export function openPlaceProblem(text: string, field: string): Refusal | undefined {
  const names = openPlaces(text).map((name) => `{${name}}`)
  return names.length > 0 ? no('place-left-open', { names: names.join(', ') }, field) : undefined
}
