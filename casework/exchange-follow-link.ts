import { transaction } from '@/db/client'
import { findLinkedRequest } from '@/db/queries/access-links'
import { newToken, tokenHash } from '@/db/sealing/tokens'
import { useAccessLink } from '@/db/writes/access-links'
import { openPortalSession } from '@/db/writes/portal-sessions'
import type { Context } from './context'
import { refuse } from './errors'
import type { PortalAccess } from './verify-follow-code'

/** Exchanges a link from a letter, once, for a session on its one request; called by the button, never by a GET. */
export async function exchangeFollowLink(
  { db }: Pick<Context, 'db'>,
  token: string,
  sessionMinutes: number,
): Promise<PortalAccess> {
  const used = tokenHash(token)
  return transaction(db, async (tx) => {
    const linked = await findLinkedRequest(tx, used, 'follow')
    if (!linked || !(await useAccessLink(tx, used, 'follow'))) return refuse('link-not-valid')
    const { token: sessionToken, hash } = newToken()
    await openPortalSession(tx, { tokenHash: hash, requestId: linked.requestId, minutes: sessionMinutes })
    return { ok: true, sessionToken }
  })
}
