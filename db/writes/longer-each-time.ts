import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** When something is tried again that has failed so often before: in a minute, then longer each time, up to an hour. */
export function longerEachTime(failures: SQLWrapper): SQL {
  return sql`now() + make_interval(mins => least(60, power(2, least(${failures}, 6))::int))`
}
