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
  const missing = await missingMigrations(house.db).catch(refuseRole)
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
    if (!isUnavailable(fault)) return refuseRole(fault)
    if (attempt === tries) throw new Refusal('The database of DATABASE_URL does not answer.', unavailable)
    if (attempt === 1) console.log(`The database does not answer yet; trying for ${tries} seconds`)
    await setTimeout(1000)
    await waitForDatabase({ db }, attempt + 1)
  }
}

/** SQLSTATEs of a server that is there and does not let this role in, or to the tables. */
const refusals: Record<string, string> = {
  '28000': 'the server refuses this role',
  '28P01': 'the server refuses this password',
  '3D000': 'there is no such database',
  '42501': 'this role may not use the tables yet. Run: npm run migrate',
}

function refuseRole(fault: unknown): never {
  for (let cause = fault; cause instanceof Error; cause = cause.cause) {
    const says = 'code' in cause ? refusals[String(cause.code)] : undefined
    if (says) throw new Refusal(`DATABASE_URL: ${says}`, configurationFault)
  }
  throw fault
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
