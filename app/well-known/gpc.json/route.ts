import { NotFound } from '@/casework/errors'
import { publicRoute } from '../../_server/public-route'

/** That this host honours Global Privacy Control, where the installation says so. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async ({ house: { environment } }) => {
    const since = environment.GPC_HONOURED_SINCE
    if (!since) throw new NotFound()
    return Response.json({ gpc: true, lastUpdate: since })
  },
})
