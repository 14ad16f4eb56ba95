import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createKeysFile } from '@/db/sealing/keys-file'
import type { PostgresServer } from '@/db/testing/postgres-server'
import { variableNames } from '@/env'

/** One person sits behind one address and one mailbox in every journey, and is as fast as a machine: what counts that is let go. */
const wide = {
  FORM_FASTEST_MILLISECONDS: '0',
  LIMIT_DRAFTS_PER_HOUR_PER_ADDRESS: '100000',
  LIMIT_SUBMITS_PER_HOUR_PER_ADDRESS: '100000',
  LIMIT_SUBMITS_PER_DAY_PER_EMAIL: '100000',
  LIMIT_SUBMITS_PER_HOUR: '100000',
  LIMIT_LINKS_PER_15_MINUTES_PER_EMAIL: '1000',
  LIMIT_LINKS_PER_HOUR_PER_ADDRESS: '100000',
  LIMIT_CODE_TRIES_PER_HOUR_PER_ADDRESS: '100000',
  LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000',
  LIMIT_DESK_REQUESTS_PER_SECOND: '1000',
  LIMIT_DESK_REQUESTS_BURST: '1000',
  LIMIT_DESK_REQUESTS_PER_SECOND_PER_ADDRESS: '1000',
  LIMIT_DESK_REQUESTS_BURST_PER_ADDRESS: '1000',
}

export type Place = { folder: string; port: number; smtpUrl: string }

/**
 * What an administrator would write into `.env`, safe for production: new keys outside the data, new secrets, an own
 * temporary folder. What is not named is empty, so that no `.env` of this machine shines through.
 */
export function houseEnvironment({ folder, port, smtpUrl }: Place): Record<string, string> {
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary, { recursive: true })
  const keys = join(folder, 'keys', 'keys.json')
  createKeysFile(keys)
  return {
    ...Object.fromEntries(variableNames.map((name) => [name, ''])),
    ...wide,
    PATH: process.env.PATH ?? '',
    HOME: temporary,
    TMPDIR: temporary,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    APP_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    DATABASE_FOLDER: join(folder, 'data', 'database'),
    BACKUP_FOLDER: join(folder, 'data', 'backups'),
    ALLOW_EMBEDDED_DATABASE: 'yes',
    KEYS_FILE: keys,
    ANCHOR_FILE: join(folder, 'keys', 'anchors.txt'),
    SESSION_SECRET: randomBytes(32).toString('base64'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'privacy@hedgerow.example',
  }
}

export const databaseName = 'rightsdesk'

/** What an administrator would write for a database on a server of one's own, which is made here. */
export async function emptyDatabaseOn(server: PostgresServer): Promise<Record<string, string>> {
  await server.administer(`create database ${databaseName} owner rightsdesk_owner`)
  return {
    DATABASE_URL: server.url(databaseName, 'rightsdesk_app', 'app'),
    ALLOW_EMBEDDED_DATABASE: '',
  }
}
