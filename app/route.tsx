import { findForm, listOpenControllers } from '@/db/queries/forms'
import { publicOrganisation } from './_server/organisation'
import { publicRoute } from './_server/public-route'
import { showPage, type Visit } from './_server/visit'
import { visiting } from './(public)/[form]/form-page'
import { showStart } from './(public)/[form]/route'
import { OrganisationList } from './organisation-list'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show })

/** The start of the form where there is one organisation, else the list of those whose form is open. */
async function show(visit: Visit): Promise<Response> {
  const controllers = await listOpenControllers(visit.house.db)
  const [only, ...more] = controllers
  if (only && more.length === 0) {
    const found = await findForm(visit.house.db, only.slug)
    if (found) return showStart(visiting(visit, found))
  }
  return showPage(visit, {
    title: visit.t('form.list.title'),
    content: <OrganisationList t={visit.t} organisations={controllers.map((each) => publicOrganisation(each))} />,
  })
}
