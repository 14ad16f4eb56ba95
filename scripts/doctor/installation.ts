import { existsSync, statSync } from 'node:fs'
import { missingMigrations, writesThrough } from '@/db/queries/doctor-installation'
import { databaseNow } from '@/db/queries/now'
import { OwnsHistory, refuseIfOwnerOfHistory } from '@/db/roles'
import { skewSeconds } from '@/clock-skew'
import type { House } from '@/house'
import type { Finding } from './finding'

/** Tables, keys, clocks and rights of the installation itself; `current` says whether the tables can be read at all. */
export async function examineInstallation({
  db,
  environment,
}: House): Promise<{ current: boolean; findings: Finding[] }> {
  const missing = await missingMigrations(db)
  if (missing.length > 0)
    return { current: false, findings: [found('tables', `lack ${missing.join(', ')}: npm run migrate`)] }
  const says = [
    ...secretFiles(environment),
    ...(await clocks(db)),
    ...((await writesThrough(db)) ? [] : [found('database', 'answers before it has written to the disk (fsync)')]),
    ...(await ownership(db)),
  ]
  return { current: true, findings: says }
}

function secretFiles({ KEYS_FILE, ANCHOR_FILE }: House['environment']): Finding[] {
  return [KEYS_FILE, ANCHOR_FILE]
    .filter((file) => existsSync(file) && (statSync(file).mode & 0o077) !== 0)
    .map((file) => found('keys', `${file} can be read by others: chmod 600 ${file}`))
}

/** The database's clock decides about every day; one far from this machine's is a fault of one of them. */
async function clocks(db: House['db']): Promise<Finding[]> {
  const seconds = skewSeconds(Date.parse(await databaseNow(db)))
  if (seconds === 0) return []
  return [
    found('clocks', `the database is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} this machine`),
  ]
}

async function ownership(db: House['db']): Promise<Finding[]> {
  try {
    await refuseIfOwnerOfHistory(db)
    return []
  } catch (fault) {
    if (fault instanceof OwnsHistory) return [found('database', `the role ${fault.role} may change the history`)]
    throw fault
  }
}

function found(check: string, says: string): Finding {
  return { check, reference: null, says }
}
