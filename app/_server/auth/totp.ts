import { Secret, TOTP } from 'otpauth'

const period = 30

/** The step of 30 seconds whose code this is, now or one to either side; nothing where it is no code of this secret. */
export function stepOf(secret: string, code: string): number | undefined {
  const delta = new TOTP({ secret: Secret.fromUTF8(secret), period }).validate({ token: code, window: 1 })
  return delta === null ? undefined : TOTP.counter({ period }) + delta
}

/** What an authenticator app reads from a picture, and the same secret to type. */
export function enrolmentOf(
  secret: string,
  { issuer, label }: { issuer: string; label: string },
): { uri: string; text: string } {
  const totp = new TOTP({ issuer, label, period, secret: Secret.fromUTF8(secret) })
  return { uri: totp.toString(), text: totp.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') }
}
