import { NotFound } from '@/casework/errors'
import { publicRoute } from '../_server/public-route'

const nothingHere = () => Promise.reject(new NotFound())

/** Every address that nobody else answers. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: nothingHere, post: nothingHere })
