import { describe, expect, test } from 'vitest'
import { InvalidEnvironment, readEnvironment } from './env'

describe('an empty environment', () => {
  test('is production on this machine alone, believing no proxy', () => {
    expect(readEnvironment({})).toMatchObject({
      NODE_ENV: 'production',
      APP_URL: 'http://localhost:3000',
      LISTEN_ADDRESS: '127.0.0.1',
      TRUST_PROXY_HOPS: 0,
      ALLOW_EMBEDDED_DATABASE: false,
      WORKER: 'in-web',
    })
  })

  test('has the limits of the threat model', () => {
    expect(readEnvironment({})).toMatchObject({
      FORM_FASTEST_MILLISECONDS: 300,
      LIMIT_SUBMITS_PER_HOUR_PER_ADDRESS: 5,
      LIMIT_SUBMITS_PER_DAY_PER_EMAIL: 3,
      LIMIT_SUBMITS_PER_HOUR: 200,
      LIMIT_CODE_TRIES: 5,
      LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: 20,
      LIMIT_SESSION_IDLE_MINUTES: 30,
      LIMIT_SESSION_HOURS: 12,
      LIMIT_BODY_BYTES: 65_536,
      LIMIT_WORDS_CHARACTERS: 10_000,
    })
  })
})

describe('the environment', () => {
  test('counts an empty variable as not set', () => {
    expect(readEnvironment({ PORT: '', SMTP_URL: ' ', DATABASE_URL: '' })).toEqual(readEnvironment({}))
  })

  test('puts the worker beside PostgreSQL, and into the process that owns the embedded database', () => {
    expect(readEnvironment({ DATABASE_URL: 'postgres://app@db/rightsdesk' }).WORKER).toBe('separate')
    expect(readEnvironment({ DATABASE_URL: 'postgres://app@db/rightsdesk', WORKER: 'in-web' }).WORKER).toBe('in-web')
  })

  test('keeps of APP_URL what a letter needs before a path', () => {
    expect(readEnvironment({ APP_URL: 'https://Privacy.Example.org/' }).APP_URL).toBe('https://privacy.example.org')
    expect(readEnvironment({ PORT: '4101' }).APP_URL).toBe('http://localhost:4101')
  })

  test.for<[string, Record<string, string>]>([
    ['PORT', { PORT: 'abc' }],
    ['PORT', { PORT: '0' }],
    ['NODE_ENV', { NODE_ENV: 'prod' }],
    ['APP_URL', { APP_URL: 'privacy.example.org' }],
    ['APP_URL', { APP_URL: 'ftp://privacy.example.org' }],
    ['APP_URL', { APP_URL: 'https://example.org/privacy' }],
    ['APP_URL', { APP_URL: 'https://example.org/?x' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://app@db/rightsdesk' }],
    ['ALLOW_EMBEDDED_DATABASE', { ALLOW_EMBEDDED_DATABASE: 'true' }],
    ['TRUST_PROXY_HOPS', { TRUST_PROXY_HOPS: '-1' }],
    ['GPC_HONOURED_SINCE', { GPC_HONOURED_SINCE: 'yes' }],
    ['LIMIT_BODY_BYTES', { LIMIT_BODY_BYTES: '64k' }],
    ['LIMIT_DRAFT_HOURS', { LIMIT_DRAFT_HOURS: '0' }],
    ['WORKER', { WORKER: 'separate' }],
    ['HEARTBEAT_URL', { HEARTBEAT_URL: 'http://ping.example.org/k2mVdPq8Zr1w' }],
    ['HEARTBEAT_URL', { HEARTBEAT_URL: 'https://user:pass@ping.example.org/' }],
    ['HEARTBEAT_URL', { HEARTBEAT_URL: 'ftp://ping.example.org/' }],
    ['HEARTBEAT_URL', { HEARTBEAT_URL: 'http://localhost.example.org/' }],
    ['MAIL_FROM', { SMTP_URL: 'smtps://mail.example.org', MAIL_FROM: '' }],
    ['MAIL_FROM', { MAIL_FROM: 'privacy\r\nBcc: x@example.org' }],
  ])('names %s when it is wrong: %o', ([variable, source]) => {
    expect(faultsOf(source).map((fault) => fault.variable)).toEqual([variable])
  })

  test.for([
    'https://ping.example.org/k2mVdPq8Zr1w',
    'http://127.0.0.1:8080/ping',
    'http://[::1]/',
    'http://localhost/',
  ])('takes %s for the heartbeat', (url) => {
    expect(readEnvironment({ HEARTBEAT_URL: url }).HEARTBEAT_URL).toBe(url)
  })

  test('names all faults at once, and repeats no value', () => {
    const faults = faultsOf({ PORT: 'p4ssw0rd', SMTP_URL: 'p4ssw0rd', LOG_LEVEL: 'p4ssw0rd' })
    expect(faults.map(({ variable }) => variable)).toEqual(['PORT', 'SMTP_URL', 'LOG_LEVEL'])
    expect(JSON.stringify(faults)).not.toContain('p4ssw0rd')
  })
})

function faultsOf(source: Record<string, string>) {
  try {
    readEnvironment(source)
    return []
  } catch (fault) {
    if (fault instanceof InvalidEnvironment) return fault.faults
    throw fault
  }
}
