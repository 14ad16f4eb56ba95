import { Secret, TOTP } from 'otpauth'
import type { Clock } from './clock'

const stepSeconds = 30

/** An authenticator app on a telephone that shows the same time as the installation. */
export class Authenticator {
  readonly #totp: TOTP
  /** What the telephone showed when somebody last looked, whatever the time is now. */
  lastCode = ''

  constructor(
    key: string,
    readonly clock: Clock,
  ) {
    this.#totp = new TOTP({ secret: Secret.fromBase32(key.replace(/[^A-Z2-7]/gi, '').toUpperCase()) })
  }

  /** What the telephone shows now. */
  code(): string {
    this.lastCode = this.#totp.generate({ timestamp: this.clock.now().getTime() })
    return this.lastCode
  }

  /** Each code works once: the next one is there half a minute later, so the clock is put forward. */
  nextCode(): string {
    this.clock.letPass({ seconds: stepSeconds })
    return this.code()
  }
}
