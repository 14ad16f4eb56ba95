import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { symmetricDecrypt } from 'better-auth/crypto'
import { findSecondFactor, takeStep } from '@/db/accounts/second-factor'
import type { Database } from '@/db/client'
import { stepOf } from './totp'

/**
 * A code opens one session. better-auth 1.7 takes the same code again while its time has not passed; here its step is
 * taken in the database first, and a code whose step is gone is treated as a wrong one, failures counted.
 * Source: RFC 6238, 5.2.
 */
export function oneTimeCodes(db: Database) {
  return {
    id: 'one-time-codes',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (ctx) => {
            const { code } = ctx.body as { code: string }
            const userId = await whoIsAsked(ctx)
            const taken = userId !== undefined && (await takeCode(db, ctx.context.secretConfig, userId, code))
            return { context: { body: { code: taken ? code : '-' } } }
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

async function takeCode(
  db: Database,
  key: HookContext['context']['secretConfig'],
  userId: string,
  code: string,
): Promise<boolean> {
  const factor = await findSecondFactor(db, userId)
  if (!factor) return false
  const step = stepOf(await symmetricDecrypt({ key, data: factor.secret }), code)
  return step !== undefined && (await takeStep(db, userId, step))
}

/** The person signed in who enrols, or the one who gave the right password and is asked for the code. */
async function whoIsAsked(ctx: HookContext): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx)
  if (session) return session.user.id
  const cookie = ctx.context.createAuthCookie('two_factor')
  const challenge = await ctx.getSignedCookie(cookie.name, ctx.context.secret)
  if (!challenge) return undefined
  const pending = await ctx.context.internalAdapter.findVerificationValue(challenge)
  return pending?.value
}
