import { entriesWithoutRecord, openWithoutDueDay, recordsWithoutEntry } from '@/db/queries/doctor-records'
import type { House } from '@/house'
import type { Finding } from './finding'

/** Rows without their sealed words, sealed words without their row, requests that no day will bring up. */
export async function* examineRecords({ db }: Pick<House, 'db'>): AsyncGenerator<Finding> {
  for (const { reference, detail } of await recordsWithoutEntry(db))
    yield { check: 'records', reference, says: `${detail} has lost what belongs to it` }
  for (const { reference, detail } of await entriesWithoutRecord(db))
    yield { check: 'records', reference, says: `${detail} belongs to nothing` }
  for (const { reference, detail } of await openWithoutDueDay(db))
    yield { check: 'due days', reference, says: `is ${detail} and has no day by which it is due` }
}
