import { publicRoute } from '../../../_server/public-route'
import { seeOther, showPage } from '../../../_server/visit'
import { type PortalVisit, signedIn } from '../portal'
import { RequestList } from './request-list'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: signedIn(show) })

/** The requests of this visitor; somebody with one only is led to it. */
async function show(visit: PortalVisit): Promise<Response> {
  const { t, language, requests } = visit
  const [only, ...more] = requests
  if (only && more.length === 0) return seeOther(`/follow/requests/${only.reference}`)
  return showPage(visit, { title: t('follow.list.title'), content: <RequestList {...{ t, language, requests }} /> })
}
