import { NotFound } from '@/casework/errors'
import type { Controller } from '@/db/queries/case-file'
import { findForm, type Form } from '@/db/queries/forms'
import { type Organisation, publicOrganisation } from '../../_server/organisation'
import type { Visit } from '../../_server/visit'

/** The form an address belongs to, with the organisation as the public sees it. */
export type FoundForm = { controller: Controller; form: Form; organisation: Organisation; isOpen: boolean }

/** The form of `/{form}/…`. Throws `NotFound`. */
export async function formOf({ params, house }: Visit): Promise<FoundForm> {
  const found = await findForm(house.db, params['form'] ?? '')
  if (!found) throw new NotFound()
  const { controller, form } = found
  const isOpen = controller.openedAt !== null && controller.ruleId !== null
  return { controller, form, organisation: publicOrganisation(controller), isOpen }
}
