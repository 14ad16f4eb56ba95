import type { CaseFile } from '@/db/queries/case-file'
import { readRequester, type Requester } from '@/db/queries/dossier'
import type { LetterRow } from '@/db/queries/letters'
import { databaseNow } from '@/db/queries/now'
import { entryOfCase, lettersOfCase, wordsOfCase } from '@/db/queries/opened-case'
import { type LinkedRequest, linksOf } from '@/db/queries/related-requests'
import { type Day, dayOf } from '@/domain/calendar/days'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import { type GivenAnswer, givenAnswers } from '@/domain/requests/given-answers'
import { factsOf, type RequestFacts } from '@/domain/requests/history'
import type { RequesterLetter } from '@/domain/requests/letters'
import { deadlineOf } from '@/domain/requests/request'
import type { Context } from '@/casework/context'
import { subjectNameIn } from './subject-name'
import { zoneOf } from '../../../_server/zone-of'
import type { RequesterLetterProps } from '@/emails/catalogue-of-requester'

export type Answer = RequesterLetterProps['answer-ready']

/** What is no letter to the person on the page of their request: it went to whoever asked for a code, or elsewhere. */
const toOthers = ['follow-code', 'identity-code', 'parental-consent'] as const

/** One's own request with everything its page shows. */
export type OwnCase = {
  file: CaseFile
  facts: RequestFacts
  deadline: RequestDeadline
  today: Day
  /** The moment the page tells of, and the zone in which it tells times of day. */
  now: string
  timeZone: string
  /** The request in the person's own words, if they wrote any. */
  ownWords: string | null
  /** How the person is reached. */
  requester: Requester | null
  /** Whose data it is about, where that is not who asks. */
  subjectName: string | null
  /** The words of events by entry. */
  sealed: ReadonlyMap<string, unknown>
  /** The letters to the person that have left, in that order. */
  letters: { id: string; kind: Exclude<RequesterLetter, (typeof toOthers)[number]>; leftOn: Day }[]
  /** What was asked from this page, and before. */
  links: LinkedRequest[]
  /** The answers as they left, newest first. */
  answers: OwnAnswer[]
}

/** An answer that was given. */
export type OwnAnswer = GivenAnswer & { answer: Answer }

/** Reads one's own request; what has not left yet is not in it. */
export async function readOwnCase({ db, keyring, actor }: Context, file: CaseFile): Promise<OwnCase> {
  const { controller, rule, history } = file
  const facts = factsOf(history)
  const now = await databaseNow(db)
  const letters = (await lettersOfCase(db, actor, file)).filter(({ audience }) => audience === 'requester')
  const dossierOfPerson = await readRequester(db, keyring, actor, file)
  return {
    file,
    facts,
    deadline: deadlineOf(history, rule),
    today: dayOf(now, controller.timeZone),
    now,
    timeZone: zoneOf(facts.residence, now) ?? controller.timeZone,
    ownWords: dossierOfPerson?.words ?? null,
    requester: dossierOfPerson?.requester ?? null,
    subjectName: subjectNameIn(facts, dossierOfPerson),
    sealed: await wordsOfCase(db, keyring, actor, file),
    letters: letters.flatMap(asSent),
    links: await linksOf(db, actor, file.request),
    answers: await readAnswers({ db, keyring, actor }, file, letters),
  }
}

function asSent({ id, kind, leftOn }: LetterRow): OwnCase['letters'] {
  if (leftOn === null || toOthers.some((other) => other === kind)) return []
  return [{ id, kind: kind as OwnCase['letters'][number]['kind'], leftOn }]
}

async function readAnswers(
  { db, keyring, actor }: Pick<Context, 'db' | 'keyring' | 'actor'>,
  file: CaseFile,
  letters: readonly LetterRow[],
): Promise<OwnAnswer[]> {
  const answers: OwnAnswer[] = []
  for (const given of givenAnswers(file.history)) {
    const { entryId } =
      letters.find(({ kind, eventSequence }) => kind === 'answer-ready' && eventSequence === given.sequence) ?? {}
    const entry = entryId && (await entryOfCase<{ props: Answer }>(db, keyring, actor, file, entryId))
    if (entry) answers.push({ ...given, answer: entry.props })
  }
  return answers
}
