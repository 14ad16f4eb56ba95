import type { Transaction } from '@/db/client'
import { lettersWithIds, requestToAnswer } from '@/db/queries/letter-threads'
import type { LetterRow } from '@/db/queries/letters'
import { referenceIn } from '@/db/sealing/reply-address'
import type { ReceivedLetter } from '@/domain/letters/received-letter'
import type { Context } from './context'

/** The request that a letter is about, and which of our letters it answers, where it names one. */
export type Thread = { requestId: string; answered: LetterRow | undefined }

/**
 * The request that a letter answers: by the token in the address it was sent to, or by the Message-ID of one of our letters.
 * Both were told to nobody but those we wrote to; a reference in the subject, which anybody can guess, says nothing.
 */
export async function findThread(
  tx: Transaction,
  { keyring, actor }: Pick<Context, 'keyring' | 'actor'>,
  controllerId: string,
  letter: Pick<ReceivedLetter, 'to' | 'answers'>,
): Promise<Thread | undefined> {
  const ours = await lettersWithIds(tx, actor, controllerId, letter.answers)
  const answered = letter.answers.flatMap((id) => ours.find(({ messageId }) => messageId === id) ?? []).at(0)
  if (answered) return { requestId: answered.requestId, answered }
  for (const reference of letter.to.flatMap((address) => referenceIn(keyring, address) ?? [])) {
    const requestId = await requestToAnswer(tx, actor, { controllerId, reference })
    if (requestId) return { requestId, answered: undefined }
  }
  return undefined
}
