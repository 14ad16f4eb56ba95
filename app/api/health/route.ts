import { readWorkerState } from '@/db/queries/worker-state'
import { logSkew, skewSeconds } from '@/clock-skew'
import { publicRoute } from '../../_server/public-route'

/**
 * Whether this process serves and reaches its database; for a load balancer, a watchdog or `curl`. The worker may be another
 * process, so what it is at is told and changes no status.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async ({ house }) => {
    const { now, ...worker } = await readWorkerState(house.db)
    const clockSkewSeconds = skewSeconds(Date.parse(now))
    logSkew(clockSkewSeconds)
    return Response.json({ ok: true, databaseTime: now, clockSkewSeconds, worker })
  },
})
