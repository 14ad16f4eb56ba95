import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'

/**
 * What better-auth makes of the cookie of a session, without a look into the database: its own function reads session and
 * user there, as `findLiveSession` does once more by our rules.
 */
export const sessionTokens = {
  id: 'session-tokens',
  endpoints: {
    readSessionToken: createAuthEndpoint('/session-token', { method: 'GET', requireHeaders: true }, async (ctx) => {
      const token = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret)
      return { token: token || undefined }
    }),
  },
} satisfies BetterAuthPlugin
