import type { KeptAnswerFile } from '@/db/queries/files'
import type { AnswerFile } from '@/domain/files/answer-file-events'
import { type Collection, collectionsOf, manifestOf } from '@/domain/requests/collection'
import { type GivenAnswer, givenAnswers } from '@/domain/requests/given-answers'
import type { RequestWithFiles } from './read-request'

/** The files of one answer with what the person can make of them. */
export type AnswerFileGroup =
  /** Put to an answer that has not left. */
  | { standing: 'to-go' | 'on-its-way'; files: KeptAnswerFile[] }
  /** `collection`: null where the answer went another way than by the page. */
  | { standing: 'given'; given: GivenAnswer; collection: Collection | null; files: AnswerFile[] }

type Known = Pick<RequestWithFiles, 'history' | 'facts' | 'today' | 'answerFiles'>

/** The files of each answer by themselves: first what has not left, then what was given, the newest first. */
export function answerFileGroups({ history, facts, today, answerFiles }: Known): AnswerFileGroup[] {
  const collections = collectionsOf(history, today)
  const given = givenAnswers(history).map((answer) => ({
    standing: 'given' as const,
    given: answer,
    collection: collections.find(({ sequence }) => sequence === answer.sequence) ?? null,
    files: manifestOf(history, { answer }),
  }))
  const left = new Set(given.flatMap(({ files }) => files.map(({ fileId }) => fileId)))
  const isOnItsWay = facts.answer !== null && facts.answer.leftOn === null
  const unsent: AnswerFileGroup = {
    standing: isOnItsWay ? 'on-its-way' : 'to-go',
    files: answerFiles.filter(({ id }) => !left.has(id)),
  }
  return [unsent, ...given].filter(({ files }) => files.length > 0)
}
