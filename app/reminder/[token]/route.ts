import { publicRoute } from '../../_server/public-route'
import { showAction, takeAction } from '../mail-action'

/** What a member of staff does from a reminder: no account, no script, one request, one action. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: showAction, post: takeAction })
