import type { Database, Transaction } from '@/db/client'
import { readEventWords } from '@/db/queries/dossier'
import { approvalOf } from '@/domain/requests/approval'
import type { AnswerInput } from './answer-input'
import type { Context } from './context'
import type { Situation } from './verb'

/** An answer as it was written for a second person, with the hash of what the person would get. */
export type Draft = AnswerInput & { hash: string }

/** The words of the draft that stands. */
export async function standingDraft(
  tx: Database | Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  { history, dossier }: Pick<Situation, 'history' | 'dossier'>,
): Promise<Draft | undefined> {
  const approval = approvalOf(history)
  if (approval.standing === 'none') return undefined
  const words = await readEventWords(tx, keyring, dossier)
  return words.get(approval.draft.entryId ?? '') as Draft | undefined
}

/** The hash of the answer that a second person has approved; nothing where none stands. */
export async function approvedHash(
  tx: Transaction,
  context: Pick<Context, 'keyring'>,
  situation: Pick<Situation, 'history' | 'dossier'>,
): Promise<string | undefined> {
  if (approvalOf(situation.history).standing !== 'approved') return undefined
  return (await standingDraft(tx, context, situation))?.hash
}
