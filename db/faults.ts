/** SQLSTATEs and system errors after which the same request may well succeed a little later. */
const unavailable = [
  /^08/, // connection
  /^53/, // insufficient resources: disk full, out of memory, too many connections
  /^57P0[1-5]$/, // shut down, crashed, starting up, dropped, idle too long
  /^(57014|55P03|25P03|25006|58030)$/, // cancelled by timeout, lock timeout, idle transaction, read-only, I/O error
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOSPC)$/,
]

/** What pg and PGlite say without a code when the connection, or the embedded database, is gone. */
const withoutCode =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Cannot use a pool after calling end|PGlite is clos)|is not queryable$/

/** The database cannot be reached or cannot work now; whether a COMMIT on its way took effect is not known. */
export function isUnavailable(error: unknown): boolean {
  return causes(error).some(
    ({ code, message, syscall }) =>
      (code !== undefined && unavailable.some((pattern) => pattern.test(code))) ||
      (code === 'ENOENT' && syscall === 'connect') ||
      (code === undefined && withoutCode.test(message)),
  )
}

/** The transaction was rolled back because of another one (serialisation failure, deadlock) and may be repeated. */
export function isConflict(error: unknown): boolean {
  return causes(error).some(({ code }) => code === '40001' || code === '40P01')
}

/** The named constraint was violated; names are those of the schema. */
export function violates(error: unknown, constraint: string): boolean {
  return causes(error).some((cause) => cause.code?.startsWith('23') && cause.constraint === constraint)
}

interface Cause {
  message: string
  code?: string
  constraint?: string
  syscall?: string
}

function causes(error: unknown): Cause[] {
  const found: Cause[] = []
  for (let cause = error; cause instanceof Error && found.length < 10; cause = cause.cause) {
    const { code, constraint, syscall } = cause as Partial<Cause>
    found.push({ message: cause.message, code, constraint, syscall })
  }
  return found
}
