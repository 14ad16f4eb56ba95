import { tokenHash } from '@/db/sealing/tokens'
import { prolongPortalSession as prolong } from '@/db/writes/portal-sessions'
import type { Context } from './context'

/** A step on the requester's page: the session lasts `minutes` from now. One that has ended stays so. */
export async function prolongPortalSession(
  { db }: Pick<Context, 'db'>,
  sessionToken: string,
  minutes: number,
): Promise<void> {
  await prolong(db, { tokenHash: tokenHash(sessionToken), minutes })
}
