import { writeJournal } from '@/db/writes/journal'
import type { Database, Transaction } from '@/db/client'

/** Keeps in the journal that the virus scanner refused a document, under the scanner's own name for what it found. */
export async function noteHarmfulFile(
  { db }: { db: Database | Transaction },
  { reference, harm }: { reference: string; harm: string },
): Promise<void> {
  await writeJournal(db, {
    actor: 'scanner',
    what: 'harmful-file-refused',
    details: { reference, harm: harm.slice(0, 200) },
  })
}
