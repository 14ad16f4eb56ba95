import { askWorker } from '@/db/queue'
import { log } from '@/log'
import type { Managed } from '../_members/managed'

/** Wakes the worker; where that fails it reads the mailbox by itself within a minute. */
export async function askToRead({ context: { db }, controller }: Managed): Promise<void> {
  await askWorker(db, 'mail-in', controller.id).catch((fault: unknown) =>
    log.warn({ err: fault }, 'The worker was not woken to read a mailbox'),
  )
}
