import type { Transaction } from '@/db/client'
import { readEntry } from '@/db/queries/dossier'
import { lockUnsent } from '@/db/queries/letters'
import { rewordLetter } from '@/db/writes/letters'
import { eventsOf } from '@/domain/requests/events'
import type { RequesterLetterProps } from '@/emails/catalogue-of-requester'
import { filesStillTold } from './answer-files'
import type { Context } from './context'
import type { Situation } from './verb'

type Said = { props: RequesterLetterProps['answer-ready'] }

/** What has not left of an answer, by mail or on paper, says nothing of files that are kept no more. */
export async function rewordAnswers(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  situation: Situation,
): Promise<void> {
  const { request, dossier, history } = situation
  for (const letter of await lockUnsent(tx, request.id, 'answer-ready')) {
    const said = letter.entryId && (await readEntry<Said>(tx, keyring, dossier, letter.entryId))
    if (!said) continue
    const answer = eventsOf(history, 'answered').findLast(({ sequence }) => sequence <= (letter.eventSequence ?? 0))
    const files = await filesStillTold(tx, { keyring }, situation, answer ?? null)
    if (files.length === (said.props.files ?? []).length) continue
    const code = files.length > 0 ? said.props.code : null
    await rewordLetter(tx, keyring, dossier, letter, { ...said, props: { ...said.props, files, code } })
  }
}
