import type { Auth } from '../auth'

/** The token of a session cookie that we signed; whether its session still lives is asked next. */
export async function signedToken(auth: Auth, headers: Headers): Promise<string | undefined> {
  const cookie = new Headers({ cookie: headers.get('cookie') ?? '' })
  const { token } = await auth.api.readSessionToken({ headers: cookie })
  return token
}
