import { notFound } from 'next/navigation'
import { type TemplateRow, versionsOfTemplate } from '@/db/queries/templates'
import type { Managed } from '../_members/managed'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Every version of a template of this organisation, the newest first; a page like any unknown one where there is none. */
export async function readVersions({ context, controller }: Managed, templateId: string): Promise<TemplateRow[]> {
  if (!uuid.test(templateId)) notFound()
  return versionsOfTemplate(context.db, context.actor, { controllerId: controller.id, templateId })
}
