import type { Database } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import { readForm } from '@/db/queries/forms'
import { type Organisation, publicOrganisation } from './organisation'

/** The organisation of a request, in the look of the form it was made with. */
export async function organisationOf(db: Database, { controller, request }: CaseFile): Promise<Organisation> {
  const form = request.formId ? await readForm(db, request.formId) : undefined
  return publicOrganisation(controller, form?.settings)
}
