import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { currentContext, type DeskContext } from '../../_server/session'
import { type CaseFile, findCaseFile } from '@/db/queries/case-file'
import { type AskedWords, readRequester, type Requester } from '@/db/queries/dossier'
import { allFilesOfCase, type KeptAnswerFile, type KeptFile } from '@/db/queries/files'
import type { LetterRow } from '@/db/queries/letters'
import { membersOf, type PresentMember } from '@/db/queries/members'
import { type Tag, tagsOf } from '@/db/queries/tags'
import { type Team, teamsOf } from '@/db/queries/teams'
import { databaseNow } from '@/db/queries/now'
import { lettersOfCase, wordsOfCase } from '@/db/queries/opened-case'
import { type SystemRow, systemsOf } from '@/db/queries/systems'
import { type Day, dayOf } from '@/domain/calendar/days'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import { type Action, may } from '@/domain/policies/permissions'
import { factsOf, type RequestFacts } from '@/domain/requests/history'
import { parseReference } from '@/domain/requests/reference'
import { deadlineOf } from '@/domain/requests/request'
import { listFrom } from '../_queue/list-from'

/** One request as a page of the desk sees it. `person` is null for somebody who may not read the dossier. */
export type DeskRequest = CaseFile & {
  context: DeskContext
  reference: string
  /** The list somebody came from, as its address says it; nothing where they came from elsewhere. */
  from: string | undefined
  /** The moment the page tells of. */
  now: string
  today: Day
  facts: RequestFacts
  deadline: RequestDeadline
  person: { requester: Requester; words: string | null; asked: AskedWords | null } | null
  letters: LetterRow[]
  systems: SystemRow[]
  members: PresentMember[]
  teams: Team[]
  tags: Tag[]
  may: (action: Action) => boolean
}

/** With the documents of the person, the files of answers and what colleagues have found. */
export type RequestWithFiles = DeskRequest & {
  files: KeptFile[]
  answerFiles: KeptAnswerFile[]
  taskFiles: KeptAnswerFile[]
}

/** The request of this address, read anew; a page like any unknown one where it is absent or not theirs. */
export const readRequest = cache(async (typed: string): Promise<DeskRequest> => {
  const context = await currentContext()
  const { db, keyring, actor } = context
  const reference = parseReference(decodeURIComponent(typed)) ?? notFound()
  const file = (await findCaseFile(db, actor, reference)) ?? notFound()
  const { controller, rule, history, request } = file
  const now = await databaseNow(db)
  return {
    ...file,
    context,
    reference,
    from: listFrom((await headers()).get('x-desk-path')),
    now,
    today: dayOf(now, controller.timeZone),
    facts: factsOf(history),
    deadline: deadlineOf(history, rule),
    person: await readRequester(db, keyring, actor, file),
    letters: await lettersOfCase(db, actor, file),
    systems: await systemsOf(db, actor, controller.id),
    members: await membersOf(db, actor, controller.id),
    teams: await teamsOf(db, actor, controller.id),
    tags: (await tagsOf(db, actor)).filter(({ controllerId }) => controllerId === controller.id),
    may: (action) => may(actor, action, request),
  }
})

/** The same with its files, for the few pages that show any. */
export async function readWithFiles(typed: string): Promise<RequestWithFiles> {
  const request = await readRequest(typed)
  const { db, keyring, actor } = request.context
  return { ...request, ...(await allFilesOfCase(db, keyring, actor, request)) }
}

/** The sealed words of the history by entry, for somebody who may read the dossier; none for anybody else. */
export async function readWords(request: DeskRequest): Promise<Map<string, unknown>> {
  const { db, keyring, actor } = request.context
  return wordsOfCase(db, keyring, actor, request)
}

export type Named = Pick<DeskRequest, 'members' | 'teams' | 'tags'>

/** The name of a member of staff, of a team or of a tag, past ones by what is left of them. */
export function nameOf({ members, teams, tags }: Named, id: string): string {
  const found = members.find(({ userId }) => userId === id) ?? [...teams, ...tags].find((each) => each.id === id)
  return found?.name ?? id.slice(0, 8)
}
