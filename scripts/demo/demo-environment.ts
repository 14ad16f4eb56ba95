import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { createKeysFile } from '@/db/sealing/keys-file'

const keysFile = 'keys/keys.json'
const secretsFile = 'keys/demo.env'

/**
 * The configuration of the demo, safe enough for production on this machine: new keys and secrets outside `./data`, the
 * embedded database, loopback only. A mail server and limits may be given; where the data lies may not.
 */
export function demoEnvironment(port: string): Record<string, string> {
  if (!existsSync(keysFile)) createKeysFile(keysFile)
  if (!existsSync(secretsFile)) writeFileSync(secretsFile, newSecrets(), { mode: 0o600 })
  return {
    ...(parseEnv(readFileSync(secretsFile, 'utf8')) as Record<string, string>),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    APP_URL: `http://localhost:${port}`,
    PORT: port,
    LISTEN_ADDRESS: '127.0.0.1',
    DATABASE_URL: '',
    MIGRATION_DATABASE_URL: '',
    DATABASE_FOLDER: './data/database',
    ALLOW_EMBEDDED_DATABASE: 'yes',
    BACKUP_FOLDER: './data/backups',
    WORKER: 'in-web',
    KEYS_FILE: `./${keysFile}`,
    ANCHOR_FILE: './keys/anchors.txt',
  }
}

/** Whether the keys of a demo are here; without them nothing in `./data` can be read. */
export function hasDemoKeys(): boolean {
  return existsSync(keysFile) && existsSync(secretsFile)
}

function newSecrets(): string {
  const names = ['SESSION_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
  return names.map((name) => `${name}=${randomBytes(32).toString('base64')}\n`).join('')
}
