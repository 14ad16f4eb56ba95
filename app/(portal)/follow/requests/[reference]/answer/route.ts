import { publicRoute } from '../../../../../_server/public-route'
import { signedIn } from '../../../portal'
import { atCollection, showCollection } from './collection-visit'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(atCollection(showCollection)),
})
