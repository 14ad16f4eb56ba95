import { NotFound } from '@/casework/errors'
import { listOpenControllers } from '@/db/queries/forms'
import { publicRoute } from '../../_server/public-route'
import { showPage, type Visit } from '../../_server/visit'
import { DonePage } from '../done-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show })

/** Where to go from here; nothing before anything is set up. */
async function show(visit: Visit): Promise<Response> {
  const { t, house } = visit
  const forms = (await listOpenControllers(house.db)).map(({ slug }) => `${house.origin}/${slug}`)
  if (forms.length === 0) throw new NotFound()
  return showPage(visit, { title: t('setup.done.title'), content: <DonePage t={t} forms={forms} /> })
}
