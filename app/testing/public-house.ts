import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { createKeysFile } from '@/db/sealing/keys-file'
import { testDatabase } from '@/db/testing/database'
import { system } from '@/domain/policies/actor'
import type { Context } from '@/casework/context'
import { environment, readEnvironment } from '@/env'
import { closeHouse, openHouse } from '@/house'

/** The installation that the pages of this process answer for; `context` acts as the system. */
export type PublicHouse = {
  context: Context
  /** Does something to the database that the app itself may not. */
  asOwner: (statement: string) => Promise<void>
  close: () => Promise<void>
}

export const origin = 'http://127.0.0.1:4199'

/** Opens an installation on a real database for the route handlers, with these variables; once a test file. */
export async function publicHouse(variables: Record<string, string> = {}): Promise<PublicHouse> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'rightsdesk-pages-'))
  const { databaseUrl, folder: embedded } = database.settings
  const keysFile = join(folder, 'keys.json')
  createKeysFile(keysFile)
  const settings = readEnvironment({
    ...process.env,
    APP_URL: origin,
    FORM_FASTEST_MILLISECONDS: '0',
    KEYS_FILE: keysFile,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { DATABASE_FOLDER: embedded }),
    ...variables,
  })
  // The log has read the environment of this process already; the pages shall see this one.
  const { db, keyring } = await openHouse(Object.assign(environment(), settings))
  const close = async () => {
    await closeHouse()
    await database.close()
    await rm(folder, { recursive: true })
  }
  const asOwner = async (statement: string) => {
    if ('folder' in database.owner) return void (await db.execute(sql.raw(statement)))
    const owner = new Client({ connectionString: database.owner.migrationDatabaseUrl })
    await owner.connect()
    await owner.query(statement).finally(async () => owner.end())
  }
  return { context: { db, keyring, origin, actor: system('test') }, asOwner, close }
}
