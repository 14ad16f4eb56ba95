import { writeJournal } from '@/db/writes/journal'
import type { Context } from './context'

/** Keeps in the journal that the virus scanner refused a document, under the scanner's own name for what it found. */
export async function noteHarmfulFile(
  { db }: Pick<Context, 'db'>,
  { reference, harm }: { reference: string; harm: string },
): Promise<void> {
  await writeJournal(db, {
    actor: 'scanner',
    what: 'harmful-file-refused',
    details: { reference, harm: harm.slice(0, 200) },
  })
}
