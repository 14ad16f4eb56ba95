import { symmetricDecrypt } from 'better-auth/crypto'
import { findSecondFactor } from '@/db/accounts/second-factor'
import type { Database } from '@/db/client'
import type { Auth } from '../auth'
import { enrolmentOf } from './totp'

/** What the person who enrols a second factor is shown: as a picture's address and as text. Nothing once it is verified. */
export async function readEnrolment(
  auth: Auth,
  db: Database,
  { userId, email }: { userId: string; email: string },
): Promise<{ uri: string; text: string } | undefined> {
  const factor = await findSecondFactor(db, userId)
  if (!factor || factor.verified) return undefined
  const { secretConfig } = await auth.$context
  return enrolmentOf(await symmetricDecrypt({ key: secretConfig, data: factor.secret }), {
    issuer: 'Rightsdesk',
    label: email,
  })
}

/** The recovery codes, for who has shown the second factor, until they have kept them; nothing afterwards. */
export async function readRecoveryCodes(
  auth: Auth,
  db: Database,
  { userId, hasSecondFactor }: { userId: string; hasSecondFactor: boolean },
): Promise<string[] | undefined> {
  if (!hasSecondFactor) return undefined
  const factor = await findSecondFactor(db, userId)
  if (!factor?.verified || factor.codesKeptAt) return undefined
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId } })
  return backupCodes
}
