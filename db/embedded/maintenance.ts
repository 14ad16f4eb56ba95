import { embeddedEngine, type Database } from '../client'

/** Writes what the log holds to the tables and empties the log; PGlite never does so by itself. Nothing on a server. */
export async function checkpoint(db: Database): Promise<void> {
  await embeddedEngine(db)?.exec('checkpoint')
}

/** Frees the room of changed rows and renews the statistics; PGlite has no autovacuum. Nothing on a server. */
export async function vacuum(db: Database): Promise<void> {
  await embeddedEngine(db)?.exec('vacuum (analyze)')
}
