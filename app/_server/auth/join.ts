import { acceptInvitation, type Acceptance } from '@/casework/accept-invitation'
import type { Context } from '@/casework/context'
import type { SignInLimits } from './sign-in-limits'

/** Uses up an invitation; failures to guess a password that is void count no longer against its owner. */
export async function join(
  { db, limits }: Pick<Context, 'db'> & { limits: SignInLimits },
  { token, email, address }: { token: string; email: string; address: string },
  acceptance: Acceptance,
): ReturnType<typeof acceptInvitation> {
  const outcome = await acceptInvitation({ db }, token, acceptance)
  if (outcome.ok) await limits.succeeded({ account: email, address })
  return outcome
}
