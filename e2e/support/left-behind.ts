import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { postgresBinaries } from '@/db/testing/postgres-binaries'
import { type Scan, scanForCanaries } from './canary-scan'
import type { House } from './house'

/**
 * Everything that an installation leaves on its disk, searched while it stands still: its folder with data, logs and
 * temporary files, the cache of the build, and on PostgreSQL a dump. Its keys lie there too and open nothing here.
 */
export async function leftBehind(house: House, canaries: readonly string[]): Promise<Scan> {
  await house.stop()
  try {
    if (house.postgres) dump(house.postgres.url('rightsdesk'), join(house.folder, 'dump.sql'))
    return scanForCanaries([house.folder, '.next/cache'], canaries)
  } finally {
    await house.start()
  }
}

function dump(url: string, file: string): void {
  execFileSync(join(postgresBinaries(), 'pg_dump'), [`--dbname=${url}`, `--file=${file}`])
}
