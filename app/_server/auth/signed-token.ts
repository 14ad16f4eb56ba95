import type { Auth } from '../auth'

/** The token of a session cookie that we signed and that has not run out; whether its session still lives is asked next. */
export async function signedToken(auth: Auth, headers: Headers): Promise<string | undefined> {
  const cookie = new Headers({ cookie: headers.get('cookie') ?? '' })
  const found = await auth.api.getSession({ headers: cookie, query: { disableRefresh: true } })
  return found?.session.token
}
