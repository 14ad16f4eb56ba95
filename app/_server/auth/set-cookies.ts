import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies } from 'next/headers'

/** Hands the cookies of the sign-in to the browser. */
export async function keepCookies(setCookies: readonly string[]): Promise<void> {
  const jar = await cookies()
  for (const line of setCookies) {
    for (const [name, cookie] of parseSetCookieHeader(line)) jar.set(name, cookie.value, toCookieOptions(cookie))
  }
}
