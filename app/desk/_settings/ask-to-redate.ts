import { askWorker } from '@/db/queue'
import type { Database } from '@/db/client'
import { log } from '@/log'

/** Wakes the worker; where that fails it finds the work by itself within a minute. */
export async function askToRedate({ db }: { db: Database }, redatingId: string): Promise<void> {
  await askWorker(db, 'redate', redatingId).catch((fault: unknown) =>
    log.warn({ err: fault }, 'The worker was not woken to re-date requests'),
  )
}
