import { setTimeout } from 'node:timers/promises'
import { databaseNow } from '@/db/queries/now'
import { missingMigrations, writesThrough } from '@/db/queries/doctor-installation'
import { DatabaseInUse } from '@/db/embedded/folder-lock'
import { isUnavailable } from '@/db/faults'
import { OwnsHistory, refuseIfOwnerOfHistory } from '@/db/roles'
import type { Environment } from '@/env'
import { type House, openHouse } from '@/house'
import { configurationFault, Refusal, unavailable } from './refusal'

const tries = 30

/** Opens the database and refuses one that would lose or let change what it is told. Throws `Refusal`. */
export async function openSafely(environment: Environment): Promise<House> {
  const house = await openHouse(environment).catch((fault: unknown) => {
    throw fault instanceof DatabaseInUse ? new Refusal(fault.message, 1) : fault
  })
  await waitForDatabase(house)
  const missing = await missingMigrations(house.db)
  if (missing.length > 0)
    throw new Refusal(`The database lacks ${missing.join(', ')}. Run: npm run migrate`, configurationFault)
  if (environment.NODE_ENV === 'production') await refuseUnsafeDatabase(house)
  return house
}

/** A database that starts together with us may take a moment. */
async function waitForDatabase({ db }: Pick<House, 'db'>, attempt = 1): Promise<void> {
  try {
    await databaseNow(db)
  } catch (fault) {
    if (!isUnavailable(fault)) throw fault
    if (attempt === tries) throw new Refusal('The database of DATABASE_URL does not answer.', unavailable)
    if (attempt === 1) console.log(`The database does not answer yet; trying for ${tries} seconds`)
    await setTimeout(1000)
    await waitForDatabase({ db }, attempt + 1)
  }
}

async function refuseUnsafeDatabase({ db }: House): Promise<void> {
  if (!(await writesThrough(db)))
    throw new Refusal(
      'DATABASE_URL names a server with fsync or synchronous_commit switched off: it would lose requests.',
      configurationFault,
    )
  await refuseIfOwnerOfHistory(db).catch((fault: unknown) => {
    throw fault instanceof OwnsHistory ? new Refusal(`DATABASE_URL: ${fault.message}`, configurationFault) : fault
  })
}
