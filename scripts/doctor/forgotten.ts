import { rememberedAmong } from '@/db/queries/retention'
import { readTombstones, tombstonesBeside } from '@/db/sealing/tombstones'
import { system } from '@/domain/policies/actor'
import type { House } from '@/house'
import type { Finding } from './finding'

/** Requests that were forgotten and are back, as after an old copy of the database was restored. */
export async function* examineForgotten({
  db,
  environment,
}: Pick<House, 'db' | 'environment'>): AsyncGenerator<Finding> {
  const { tombstones, unreadableLines } = readTombstones(tombstonesBeside(environment.ANCHOR_FILE))
  for (const line of unreadableLines)
    yield { check: 'tombstones', reference: null, says: `line ${line} of the tombstones cannot be read` }
  const requestIds = tombstones.map(({ requestId }) => requestId)
  for (const { reference } of await rememberedAmong(db, system('doctor'), requestIds))
    yield { check: 'tombstones', reference, says: 'was forgotten and is back; the worker forgets it again' }
}
