import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { closeDatabase, openDatabase } from './client'
import { isConflict, isUnavailable, violates } from './faults'
import { freePort } from './testing/free-port'

test('a server that is not there is unavailable, by network or socket', async () => {
  const nobody = `127.0.0.1:${await freePort()}`
  for (const address of [`${nobody}/any`, `localhost:${await freePort()}/any`, '/any?host=/no-such-folder']) {
    const db = await openDatabase({ databaseUrl: `postgres://${address}` })
    const fault: unknown = await db.execute(sql`select 1`).catch((error: unknown) => error)
    await closeDatabase(db)
    expect(isUnavailable(fault)).toBe(true)
  }
})

/** @see PostgreSQL documentation, appendix A, "PostgreSQL Error Codes" */
test.for([
  { code: '08006', meaning: 'connection failure', unavailable: true, conflict: false },
  { code: '53100', meaning: 'disk full', unavailable: true, conflict: false },
  { code: '53300', meaning: 'too many connections', unavailable: true, conflict: false },
  { code: '57014', meaning: 'query canceled', unavailable: true, conflict: false },
  { code: '57P01', meaning: 'admin shutdown', unavailable: true, conflict: false },
  { code: '57P02', meaning: 'crash shutdown', unavailable: true, conflict: false },
  { code: '57P03', meaning: 'cannot connect now', unavailable: true, conflict: false },
  { code: '55P03', meaning: 'lock not available', unavailable: true, conflict: false },
  { code: '40001', meaning: 'serialization failure', unavailable: false, conflict: true },
  { code: '40P01', meaning: 'deadlock detected', unavailable: false, conflict: true },
  { code: '40003', meaning: 'statement completion unknown', unavailable: false, conflict: false },
  { code: '23505', meaning: 'unique violation', unavailable: false, conflict: false },
  { code: '42501', meaning: 'insufficient privilege', unavailable: false, conflict: false },
  { code: '42P01', meaning: 'undefined table', unavailable: false, conflict: false },
])('$code, $meaning: unavailable $unavailable, conflict $conflict', ({ code, unavailable, conflict }) => {
  const fault = new Error('Failed query', { cause: Object.assign(new Error('said by the server'), { code }) })
  expect(isUnavailable(fault)).toBe(unavailable)
  expect(isConflict(fault)).toBe(conflict)
  expect(violates(fault, 'any')).toBe(false)
})

test('what is not an error of the database is none of these', () => {
  for (const fault of [new TypeError('x is not a function'), 'text', undefined, null, { code: '40001' }]) {
    expect(isUnavailable(fault)).toBe(false)
    expect(isConflict(fault)).toBe(false)
  }
})
