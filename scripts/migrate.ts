import { isUnavailable } from '@/db/faults'
import { migrate, type MigrationTarget } from '@/db/migrate'
import { environment, type Environment } from '@/env'

const target = migrationTarget(environment())
const startedAt = performance.now()
await migrate(target).catch((fault: unknown) => {
  if (!isUnavailable(fault)) throw fault
  console.error(`${nameOf(target)} does not answer.`)
  process.exit(69)
})
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
console.log(`${nameOf(target)} is up to date (${seconds} s)`)
process.exit(0)

/** PostgreSQL is migrated as the owner of the tables, and the app's role gets what it needs and no more. */
function migrationTarget({ DATABASE_URL, MIGRATION_DATABASE_URL, DATABASE_FOLDER }: Environment): MigrationTarget {
  if (MIGRATION_DATABASE_URL) return { migrationDatabaseUrl: MIGRATION_DATABASE_URL, databaseUrl: DATABASE_URL }
  if (!DATABASE_URL) return { folder: DATABASE_FOLDER }
  console.error('MIGRATION_DATABASE_URL is missing: the role of DATABASE_URL may not change the tables.')
  process.exit(78)
}

function nameOf(of: MigrationTarget) {
  return 'folder' in of
    ? `The embedded database in ${of.folder}`
    : `The database ${new URL(of.migrationDatabaseUrl).pathname}`
}
