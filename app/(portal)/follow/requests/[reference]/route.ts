import { publicRoute } from '../../../../_server/public-route'
import { signedIn } from '../../portal'
import { showRequest } from '../show-request'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn((visit) => {
    const { searchParams: just } = new URL(visit.request.url)
    return showRequest(visit, { hasSent: just.has('sent'), hasChangedContact: just.has('contact') })
  }),
})
