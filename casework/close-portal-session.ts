import { tokenHash } from '@/db/sealing/tokens'
import { endPortalSession } from '@/db/writes/portal-sessions'
import type { Context } from './context'

/** Leaves the requester's page: whoever has the cookie afterwards sees nothing. */
export async function closePortalSession({ db }: Pick<Context, 'db'>, sessionToken: string): Promise<void> {
  await endPortalSession(db, tokenHash(sessionToken))
}
