import { publicRoute } from '../../../../_server/public-route'
import { signedIn } from '../../portal'
import { deeds } from '../just-done'
import { showRequest } from '../show-request'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn((visit) => {
    const { searchParams: just } = new URL(visit.request.url)
    return showRequest(visit, { deed: deeds.find((each) => just.has(each)) })
  }),
})
