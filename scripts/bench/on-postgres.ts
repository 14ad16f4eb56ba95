import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '@/db/client'
import { migrate } from '@/db/migrate'
import { PostgresServer } from '@/db/testing/postgres-server'
import { foundedOn, type Installation } from './installation'

/** What another process needs to work in the same installation. */
type Place = { databaseUrl: string; keysFile: string }

/** Works in an installation on a PostgreSQL server of its own, which goes when the work has ended. */
export async function onPostgres(
  folder: string,
  work: (installation: Installation, ownerUrl: string, place: Place) => Promise<void>,
): Promise<void> {
  const server = await PostgresServer.create()
  await server.administer('create database bench owner rightsdesk_owner')
  const databaseUrl = server.url('bench', 'rightsdesk_app', 'app')
  await migrate({ migrationDatabaseUrl: server.url('bench'), databaseUrl })
  const db = await openDatabase({ databaseUrl })
  try {
    mkdirSync(folder, { recursive: true })
    const own = mkdtempSync(join(folder, 'postgres-'))
    await work(await foundedOn(db, own), server.url('bench'), { databaseUrl, keysFile: join(own, 'keys.json') })
  } finally {
    await closeDatabase(db)
    await server.remove()
  }
}
