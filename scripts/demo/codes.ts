import { Secret, TOTP } from 'otpauth'

const period = 30

/** The code of an authenticator app for this secret now, and for how many seconds it still shows. */
export function codeNow(secret: string, now: number): { code: string; seconds: number } {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period })
  return { code: totp.generate({ timestamp: now }), seconds: period - (Math.floor(now / 1000) % period) }
}
