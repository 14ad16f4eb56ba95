import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { renewAuthenticator } from '@/casework/renew-authenticator'
import { findPendingFactor, keepPendingFactor } from '@/db/accounts/pending-factor'
import type { Keyring } from '@/db/sealing/keyring'
import type { Auth } from '../auth'
import { type AccountChange, type AccountDesk, type Owner, provesBoth } from './own-account'
import { enrolmentOf, stepOf } from './totp'

type HereOwner = Owner & { sessionId: string }
type Shown = { uri: string; text: string }

const secretLength = 32

/** Makes the secret of a new authenticator for somebody who shows both factors anew; the old one counts until it is confirmed. */
export async function beginNewAuthenticator(
  desk: AccountDesk,
  owner: HereOwner,
  typed: { password: string; code: string },
): Promise<AccountChange> {
  const proved = await provesBoth(desk, owner, typed, { recoveryCode: true })
  if (!proved.ok) return proved
  const { secretConfig } = await desk.auth.$context
  const secret = await symmetricEncrypt({ key: secretConfig, data: generateRandomString(secretLength) })
  await keepPendingFactor(desk.db, owner.sessionId, secret)
  return { ok: true, cookies: [] }
}

/** What the session that asked for a new authenticator is shown; nothing for any other. */
export async function readNewAuthenticator(
  { auth, db }: Pick<AccountDesk, 'auth' | 'db'>,
  { sessionId, email }: HereOwner,
): Promise<Shown | undefined> {
  const pending = await findPendingFactor(db, sessionId)
  return pending === undefined
    ? undefined
    : enrolmentOf(await decrypted(auth, pending), { issuer: 'Rightsdesk', label: email })
}

/** From the first code of the new authenticator on, it alone counts. */
export async function confirmNewAuthenticator(
  { auth, db, keyring, origin }: Pick<AccountDesk, 'auth' | 'db'> & { keyring: Keyring; origin: string },
  owner: HereOwner,
  code: string,
): Promise<AccountChange> {
  const secret = await findPendingFactor(db, owner.sessionId)
  if (secret === undefined) return { ok: false, problem: { code: 'authenticator-over' } }
  const digits = code.normalize('NFKC').replace(/[\s-]/g, '')
  const step = /^\d{6}$/.test(digits) ? stepOf(await decrypted(auth, secret), digits) : undefined
  if (step === undefined) return { ok: false, problem: { code: 'new-code-wrong', field: 'code' } }
  const isRenewed = await renewAuthenticator({ db, keyring, origin }, owner, { secret, step })
  return isRenewed ? { ok: true, cookies: [] } : { ok: false, problem: { code: 'authenticator-over' } }
}

async function decrypted(auth: Auth, secret: string): Promise<string> {
  const { secretConfig } = await auth.$context
  return symmetricDecrypt({ key: secretConfig, data: secret })
}
