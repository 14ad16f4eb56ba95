import { publicRoute } from '../../../../_server/public-route'
import { signedIn } from '../../portal'
import { showRequest } from '../show-request'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn((visit) => showRequest(visit, { hasSent: new URL(visit.request.url).searchParams.has('sent') })),
})
