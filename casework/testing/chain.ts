import { asc, eq } from 'drizzle-orm'
import { events } from '@/db/schema'
import { theCase } from './a-request'
import type { Context } from '../context'

/** The events of a request as they are kept, in order. */
export async function readChain(context: Context, reference: string) {
  const { file } = await theCase(context, reference)
  return context.db.select().from(events).where(eq(events.requestId, file.request.id)).orderBy(asc(events.sequence))
}
