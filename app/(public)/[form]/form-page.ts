import { NotFound } from '@/casework/errors'
import type { Controller } from '@/db/queries/case-file'
import { findForm, type Form } from '@/db/queries/forms'
import { paperFor } from '../../_server/language'
import { type Organisation, publicOrganisation, rememberOrganisation } from '../../_server/organisation'
import { publicRoute } from '../../_server/public-route'
import type { Visit } from '../../_server/visit'

/** The form an address belongs to, with the organisation as the public sees it; `at`: when that was. */
export type FoundForm = { controller: Controller; form: Form; organisation: Organisation; isOpen: boolean; at: string }

/** Somebody at a page of a form, which is written in one of its languages. */
export type FormVisit = Visit & { found: FoundForm }

type Answer = (visit: FormVisit) => Promise<Response>

/** The handlers of `/{form}/…`; an address of no form is answered with 404. */
export function formRoute({ get, post }: { get?: Answer; post?: Answer }) {
  return publicRoute({
    ...(get && { get: async (visit) => get(await atForm(visit)) }),
    ...(post && { post: async (visit) => post(await atForm(visit)) }),
  })
}

async function atForm(visit: Visit): Promise<FormVisit> {
  const row = await findForm(visit.house.db, visit.params['form'] ?? '')
  if (!row) throw new NotFound()
  const atForm = visiting(visit, row)
  rememberOrganisation(atForm.found.organisation)
  return atForm
}

/** The visit in the language that the visitor and this form have in common, else in the organisation's own. */
export function visiting(
  visit: Visit,
  { controller, form, at }: Pick<FoundForm, 'controller' | 'form' | 'at'>,
): FormVisit {
  const isOpen = controller.openedAt !== null && controller.ruleId !== null
  const found = { controller, form, organisation: publicOrganisation(controller, form.settings), isOpen, at }
  return { ...visit, ...paperFor(visit.request, { offered: form.languages, otherwise: controller.language }), found }
}
