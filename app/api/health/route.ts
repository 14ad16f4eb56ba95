import { readWorkerState } from '@/db/queries/worker-state'
import { skewSeconds } from '@/clock-skew'
import { publicRoute } from '../../_server/public-route'

/**
 * Whether this process serves and reaches its database; for a load balancer, a watchdog or `curl`. The worker may be another
 * process, so what it is at is told and changes no status. Anybody may ask, as often as they like: nothing is logged.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async ({ house }) => {
    const { now, ...worker } = await readWorkerState(house.db)
    const clockSkewSeconds = skewSeconds(Date.parse(now))
    return Response.json({ ok: true, databaseTime: now, clockSkewSeconds, worker })
  },
})
