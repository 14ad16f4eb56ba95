import { type FormVisit, formRoute, visiting } from '../form-page'
import { readDraft, type VisitorsDraft } from './draft'

/** Somebody who answers a form: a draft keeps to the version it was begun under, whatever is published meanwhile. */
export type AskVisit = FormVisit & { draft: VisitorsDraft }

type Answer = (visit: AskVisit) => Promise<Response>

/** The handlers of the pages under `/{form}/ask`. */
export function askRoute({ get, post }: { get: Answer; post: Answer }) {
  return formRoute({ get: async (visit) => get(await asking(visit)), post: async (visit) => post(await asking(visit)) })
}

async function asking(visit: FormVisit): Promise<AskVisit> {
  const { form, ...draft } = await readDraft(visit)
  return form ? { ...visiting(visit, { ...visit.found, form }), draft } : { ...visit, draft }
}
