import { statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { readKeysFile, UnusableKeys } from '@/db/sealing/keyring'
import { environment, InvalidEnvironment, type Environment, type Fault } from '@/env'

/** EX_CONFIG of sysexits.h: something in the configuration is wrong. */
const exitCode = 78

/**
 * Reads the environment or ends the process with code 78 and one line per fault: it cannot be read, or this is
 * production and it would not be safe.
 */
export function refuseInsecureConfiguration(): Environment {
  const { env, faults } = checkedEnvironment()
  if (env && faults.length === 0) return env
  const lines = faults.map(({ variable, says }) => `  ${variable} ${says}`)
  process.stderr.write(`Rightsdesk does not start: its configuration is not safe.\n${lines.join('\n')}\n`)
  process.exit(exitCode)
}

/** Everything that makes this configuration unfit for production; the sentences hold no secret. */
export function insecurities(env: Environment): Fault[] {
  return [...secretFaults(env), ...addressFaults(env), ...keyFaults(env), ...databaseFaults(env)]
}

function checkedEnvironment(): { env?: Environment; faults: Fault[] } {
  try {
    const env = environment()
    return { env, faults: env.NODE_ENV === 'production' ? insecurities(env) : [] }
  } catch (fault) {
    if (fault instanceof InvalidEnvironment) return { faults: fault.faults }
    throw fault
  }
}

function secretFaults({ SESSION_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY }: Environment): Fault[] {
  const secrets = { SESSION_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY }
  const faults = Object.entries(secrets).flatMap(([variable, secret]) => weakness(variable, secret))
  if (SESSION_SECRET && SESSION_SECRET === NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
    faults.push({ variable: 'SESSION_SECRET', says: 'must not be the same as NEXT_SERVER_ACTIONS_ENCRYPTION_KEY.' })
  if (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY && Buffer.from(NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, 'base64').length !== 32)
    faults.push({ variable: 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', says: 'must be 32 bytes in base64.' })
  return faults
}

function weakness(variable: string, secret: string | undefined): Fault[] {
  if (!secret) return [{ variable, says: 'is missing. Make one with: openssl rand -base64 32' }]
  if (Buffer.byteLength(secret) < 32) return [{ variable, says: 'is too short: it needs 32 bytes or more.' }]
  if (isMonotonous(secret)) return [{ variable, says: 'repeats itself: it must be random.' }]
  if (isSample(secret)) return [{ variable, says: 'is a sample value: it must be random.' }]
  return []
}

function addressFaults({ APP_URL }: Environment): Fault[] {
  const { protocol, hostname } = new URL(APP_URL)
  if (protocol === 'https:' || isLoopback(hostname)) return []
  return [{ variable: 'APP_URL', says: 'must begin with https: unless it is on this machine.' }]
}

function keyFaults({ KEYS_FILE, DATABASE_FOLDER, BACKUP_FOLDER }: Environment): Fault[] {
  const variable = 'KEYS_FILE'
  try {
    const { keys, index } = readKeysFile(KEYS_FILE)
    return [
      isReadableByOthers(KEYS_FILE) && `can be read by others. Close it with: chmod 600 ${KEYS_FILE}`,
      isInside(KEYS_FILE, DATABASE_FOLDER) &&
        'must not lie in DATABASE_FOLDER: a copy of the data would hold its keys.',
      isInside(KEYS_FILE, BACKUP_FOLDER) && 'must not lie in BACKUP_FOLDER: a copy of the backups would hold the keys.',
      [...Object.values(keys), index].some(isMonotonous) && 'holds a key that repeats itself: keys must be random.',
    ].flatMap((says) => (says ? [{ variable, says }] : []))
  } catch (fault) {
    if (fault instanceof UnusableKeys) return [{ variable, says: `is not usable. ${fault.message}` }]
    throw fault
  }
}

function databaseFaults({ DATABASE_URL, MIGRATION_DATABASE_URL, ALLOW_EMBEDDED_DATABASE }: Environment): Fault[] {
  if (!DATABASE_URL && !ALLOW_EMBEDDED_DATABASE)
    return [
      { variable: 'DATABASE_URL', says: 'is missing. To use the embedded database, set ALLOW_EMBEDDED_DATABASE=yes' },
    ]
  if (DATABASE_URL && MIGRATION_DATABASE_URL && roleOf(DATABASE_URL) === roleOf(MIGRATION_DATABASE_URL))
    return [
      { variable: 'DATABASE_URL', says: 'must not use the role of MIGRATION_DATABASE_URL, which owns the history.' },
    ]
  return []
}

function isMonotonous(secret: string) {
  return new Set(secret).size < 10 || (secret + secret).indexOf(secret, 1) < secret.length
}

function isSample(secret: string) {
  return /change.?me|example|sample|secret|password|placeholder|default|replace|insecure|rightsdesk/i.test(secret)
}

function isLoopback(hostname: string) {
  return /^(?:.+\.)?localhost$|^127\.\d+\.\d+\.\d+$|^\[::1\]$/.test(hostname)
}

function isReadableByOthers(file: string) {
  return (statSync(file).mode & 0o077) !== 0
}

function isInside(file: string, folder: string) {
  return !relative(resolve(folder), resolve(file)).startsWith('..')
}

function roleOf(url: string) {
  return decodeURIComponent(new URL(url).username)
}
