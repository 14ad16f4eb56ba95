import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKeysFile } from '@/db/sealing/keys-file'
import { readEnvironment } from '@/env'
import { insecurities } from './insecurities'

const folder = mkdtempSync(join(tmpdir(), 'configuration-'))
const keysFile = join(folder, 'keys', 'keys.json')
const openKeys = join(folder, 'keys', 'open.json')
const monotonousKeys = join(folder, 'keys', 'monotonous.json')
const random = 'v0V1rT5mQ0pXw3k2cYb8ZsN7uHj4eLgDfA9iKoRxMtE='

const safe = {
  NODE_ENV: 'production',
  APP_URL: 'https://privacy.example.org',
  DATABASE_URL: 'postgres://rightsdesk_app:x@127.0.0.1/rightsdesk',
  MIGRATION_DATABASE_URL: 'postgres://rightsdesk_owner:x@127.0.0.1/rightsdesk',
  KEYS_FILE: keysFile,
  SESSION_SECRET: 'R4c8Yw1ZkqTn6HsVb0Lx9Jm3GfPdUe7AiKoStXhQyN2=',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: random,
}

beforeAll(() => {
  for (const file of [keysFile, openKeys]) createKeysFile(file)
  chmodSync(openKeys, 0o640)
  const same = (fill: number) => Buffer.alloc(32, fill).toString('base64')
  writeFileSync(monotonousKeys, JSON.stringify({ current: 1, keys: { 1: same(0) }, index: same(1) }), { mode: 0o600 })
})

afterAll(() => rmSync(folder, { recursive: true }))

const unsafe: [string, Record<string, string>, string][] = [
  ['no session secret', { SESSION_SECRET: '' }, 'SESSION_SECRET is missing. Make one with: openssl rand -base64 32'],
  [
    'a short secret',
    { SESSION_SECRET: 'v0V1rT5mQ0pXw3k2cYb8ZsN7uHj4eLg' },
    'SESSION_SECRET is too short: it needs 32 bytes or more.',
  ],
  ['one letter repeated', { SESSION_SECRET: 'x'.repeat(64) }, 'SESSION_SECRET repeats itself: it must be random.'],
  [
    'a word repeated',
    { SESSION_SECRET: 'v0V1rT5mQ0pXw3k2'.repeat(4) },
    'SESSION_SECRET repeats itself: it must be random.',
  ],
  [
    'a sample secret',
    { SESSION_SECRET: 'change-me-to-something-very-long-1234567' },
    'SESSION_SECRET is a sample value: it must be random.',
  ],
  [
    'one secret for two things',
    { SESSION_SECRET: random },
    'SESSION_SECRET must not be the same as NEXT_SERVER_ACTIONS_ENCRYPTION_KEY.',
  ],
  [
    'no key for staff forms',
    { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: '' },
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing. Make one with: openssl rand -base64 32',
  ],
  [
    'a key of 33 bytes for staff forms',
    { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'Zm9v' + random.slice(0, 40) },
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 32 bytes in base64.',
  ],
  [
    'http to the world',
    { APP_URL: 'http://privacy.example.org' },
    'APP_URL must begin with https: unless it is on this machine.',
  ],
  [
    'http to a name that looks like this machine',
    { APP_URL: 'http://localhost.example.org' },
    'APP_URL must begin with https: unless it is on this machine.',
  ],
  [
    'keys that others read',
    { KEYS_FILE: openKeys },
    `KEYS_FILE can be read by others. Close it with: chmod 600 ${openKeys}`,
  ],
  [
    'no keys',
    { KEYS_FILE: '/nowhere/keys.json' },
    'KEYS_FILE is not usable. The keys file /nowhere/keys.json cannot be read (ENOENT). Create one with: npm run keys',
  ],
  [
    'keys that are not random',
    { KEYS_FILE: monotonousKeys },
    'KEYS_FILE holds a key that repeats itself: keys must be random.',
  ],
  [
    'keys among the data',
    { DATABASE_FOLDER: folder },
    'KEYS_FILE must not lie in DATABASE_FOLDER: a copy of the data would hold its keys.',
  ],
  [
    'keys among the backups',
    { BACKUP_FOLDER: join(folder, 'keys') },
    'KEYS_FILE must not lie in BACKUP_FOLDER: a copy of the backups would hold the keys.',
  ],
  [
    'the embedded database by oversight',
    { DATABASE_URL: '' },
    'DATABASE_URL is missing. To use the embedded database, set ALLOW_EMBEDDED_DATABASE=yes',
  ],
  [
    'the role that owns the history',
    { DATABASE_URL: safe.MIGRATION_DATABASE_URL },
    'DATABASE_URL must not use the role of MIGRATION_DATABASE_URL, which owns the history.',
  ],
]

describe('a production', () => {
  test('that is safe has no fault', () => {
    expect(saidOf({})).toEqual([])
  })

  test.for(unsafe)('with %s is told so in one line', ([, change, line]) => {
    expect(saidOf(change)).toEqual([line])
  })

  test.for(['http://localhost:3000', 'http://127.0.0.1:4101', 'http://127.8.8.8', 'http://[::1]:3000'])(
    'on this machine may use %s',
    (APP_URL) => expect(saidOf({ APP_URL })).toEqual([]),
  )

  test('with the embedded database expressly allowed has no fault', () => {
    expect(saidOf({ DATABASE_URL: '', MIGRATION_DATABASE_URL: '', ALLOW_EMBEDDED_DATABASE: 'yes' })).toEqual([])
  })
})

describe('a process', () => {
  test('that is safe goes on', () => {
    expect(run(safe)).toMatchObject({ status: 0, stdout: 'went on\n', stderr: '' })
  })

  test('with several faults ends with code 78 and one line each, before anything else', () => {
    const { status, stdout, stderr } = run({ ...safe, SESSION_SECRET: '', APP_URL: 'http://privacy.example.org' })
    expect({ status, stdout, lines: stderr.trimEnd().split('\n') }).toEqual({
      status: 78,
      stdout: '',
      lines: [
        'Rightsdesk does not start: its configuration is not safe.',
        '  SESSION_SECRET is missing. Make one with: openssl rand -base64 32',
        '  APP_URL must begin with https: unless it is on this machine.',
      ],
    })
  })

  test('whose environment cannot be read ends with code 78 too, in development as well', () => {
    const { status, stderr } = run({ ...safe, NODE_ENV: 'development', PORT: 'abc' })
    expect(status).toBe(78)
    expect(stderr).toMatch(/^ {2}PORT cannot be read: /m)
  })
})

function saidOf(change: Record<string, string>) {
  return insecurities(readEnvironment({ ...safe, ...change })).map(({ variable, says }) => `${variable} ${says}`)
}

function run(variables: Record<string, string>) {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const code =
    "import('./insecurities.ts').then((module) => { module.refuseInsecureConfiguration(); console.log('went on') })"
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  return spawnSync(process.execPath, [tsx, '-e', code], {
    cwd: root,
    env: { NODE_ENV: 'production', ...variables },
    encoding: 'utf8',
    timeout: 20_000,
  })
}
