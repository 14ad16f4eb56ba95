import { hash, verify } from '@node-rs/argon2'
import { environment } from '@/env'

/** Argon2id with the first of the parameter sets that OWASP names (19 MiB, two passes); the package's default algorithm. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Thrown when more passwords wait to be hashed than the installation allows; the person may try again in a moment. */
export class TooManyPasswords extends Error {
  override name = 'TooManyPasswords'
}

/** Hashes a password with Argon2id, at most so many at once. Throws `TooManyPasswords`. */
export async function hashPassword(password: string): Promise<string> {
  return oneOfFew(async () => hash(password.normalize('NFKC'), parameters))
}

/** Whether the password is the one that was hashed. Throws `TooManyPasswords`. */
export async function verifyPassword({ hash: hashed, password }: { hash: string; password: string }): Promise<boolean> {
  return oneOfFew(async () => verify(hashed, password.normalize('NFKC')))
}

let running = 0
const waiting: (() => void)[] = []

async function oneOfFew<Result>(work: () => Promise<Result>): Promise<Result> {
  const { LIMIT_PASSWORD_HASHES_AT_ONCE: atOnce, LIMIT_PASSWORD_HASHES_WAITING: mayWait } = environment()
  if (running >= atOnce) {
    if (waiting.length >= mayWait) throw new TooManyPasswords()
    await new Promise<void>((begin) => waiting.push(begin))
  } else running += 1
  try {
    return await work()
  } finally {
    handOver()
  }
}

/** The place goes to the next in line, so that nobody slips in between. */
function handOver(): void {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}
