import { Secret, TOTP } from 'otpauth'

const period = 30

type Code = { code: string; seconds: number }

/**
 * The codes that the sign-in takes now, and for how many seconds: it takes one step of the clock to either side, so the
 * code that an authenticator app shows next works already, and the longest. It comes first.
 */
export function codesNow(secret: string, now: number): [longest: Code, other: Code] {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period })
  const left = period - (Math.floor(now / 1000) % period)
  const codeIn = (steps: number) => ({
    code: totp.generate({ timestamp: now + steps * period * 1000 }),
    seconds: left + (steps + 1) * period,
  })
  return [codeIn(1), codeIn(0)]
}
