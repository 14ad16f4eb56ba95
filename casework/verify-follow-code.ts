import { z } from 'zod'
import { transaction } from '@/db/client'
import { emailHash } from '@/db/sealing/search-hashes'
import { codeHash, newToken } from '@/db/sealing/tokens'
import { type AllowedTries, takeTry, useFollowCode } from '@/db/writes/follow-codes'
import { openPortalSession } from '@/db/writes/portal-sessions'
import { emailAddress } from '@/domain/policies/email-address'
import type { Context } from './context'
import { type Problem, problemsOf } from './errors'

const VerifyFollowCode = z.strictObject({
  email: emailAddress,
  code: z.string('code-not-valid').min(1, 'code-not-valid'),
})

/** How many tries a code has, unless this one is counted elsewhere, and how long the session lasts that it opens. */
type Limits = { tries: AllowedTries; sessionMinutes: number }

/** A session of the requester's page: its token goes into the cookie and is kept nowhere else. */
export type PortalAccess = { ok: true; sessionToken: string } | { ok: false; problems: Problem[] }

/**
 * Opens the requests of an address for whoever types its code. A try is counted before the code is compared, and after
 * the last one the code opens nothing; wrong, spent, too old and never sent are answered alike.
 */
export async function verifyFollowCode(
  { db, keyring }: Pick<Context, 'db' | 'keyring'>,
  input: unknown,
  { tries, sessionMinutes }: Limits,
): Promise<PortalAccess> {
  const parsed = VerifyFollowCode.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const address = emailHash(keyring, parsed.data.email)
  const typed = codeHash(keyring, parsed.data.code, address)
  return transaction(db, async (tx) => {
    if ((await takeTry(tx, address, tries)) !== typed)
      return { ok: false, problems: [{ code: 'code-not-valid', field: 'code' }] }
    await useFollowCode(tx, address)
    const { token, hash } = newToken()
    await openPortalSession(tx, { tokenHash: hash, emailHash: address, minutes: sessionMinutes })
    return { ok: true, sessionToken: token }
  })
}
