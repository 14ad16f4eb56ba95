import { databaseNow } from '@/db/queries/now'
import { publicRoute } from '../../_server/public-route'

/** Whether this process serves and reaches its database; for a load balancer, a watchdog or `curl`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async ({ house }) => Response.json({ ok: true, databaseTime: await databaseNow(house.db) }),
})
