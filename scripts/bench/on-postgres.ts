import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '@/db/client'
import { migrate } from '@/db/migrate'
import { PostgresServer } from '@/db/testing/postgres-server'
import { foundedOn, type Installation } from './installation'

/** Works in an installation on a PostgreSQL server of its own, which goes when the work has ended. */
export async function onPostgres(
  folder: string,
  work: (installation: Installation, ownerUrl: string) => Promise<void>,
): Promise<void> {
  const server = await PostgresServer.create()
  await server.administer('create database bench owner rightsdesk_owner')
  const databaseUrl = server.url('bench', 'rightsdesk_app', 'app')
  await migrate({ migrationDatabaseUrl: server.url('bench'), databaseUrl })
  const db = await openDatabase({ databaseUrl })
  try {
    mkdirSync(folder, { recursive: true })
    await work(await foundedOn(db, mkdtempSync(join(folder, 'postgres-'))), server.url('bench'))
  } finally {
    await closeDatabase(db)
    await server.remove()
  }
}
