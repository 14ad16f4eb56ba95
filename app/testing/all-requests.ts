import { asc } from 'drizzle-orm'
import { requests } from '@/db/schema'
import type { PublicHouse } from './public-house'

/** Every request of the installation, in the order in which they came in. */
export async function listAllRequests({ context: { db } }: PublicHouse) {
  return db.select().from(requests).orderBy(asc(requests.year), asc(requests.number))
}
