import type { Transaction } from '@/db/client'
import { filesOfCase, type KeptFile } from '@/db/queries/files'
import { filesOfThePerson } from '@/domain/requests/sent-files'
import type { Context } from './context'
import type { Situation } from './verb'

/**
 * What is kept of what the person sent. Theirs alone is compared with what they send and counted against their limit: what
 * somebody else has sent neither takes their room nor stands for their own of the same bytes.
 */
export async function documentsOfThePerson(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  situation: Situation,
): Promise<KeptFile[]> {
  const own = new Set(filesOfThePerson(situation.history).map(({ fileId }) => fileId))
  return (await filesOfCase(tx, keyring, situation.actor, situation)).filter(({ id }) => own.has(id))
}
