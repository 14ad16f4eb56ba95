import type { Transaction } from '../client'
import { letterWordings } from '../schema'

/** In which words an organisation says such a letter from now on. */
export async function insertLetterWording(
  tx: Transaction,
  wording: Pick<typeof letterWordings.$inferSelect, 'controllerId' | 'kind' | 'language' | 'version' | 'words'>,
): Promise<void> {
  await tx.insert(letterWordings).values(wording)
}
