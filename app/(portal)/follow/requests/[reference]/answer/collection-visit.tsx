import type { CollectingSession } from '@/casework/collect-answer-file'
import { NotFound, type Problem } from '@/casework/errors'
import type { Context } from '@/casework/context'
import { type AnswerLock, answerLock } from '@/db/queries/answer-codes'
import type { CaseFile } from '@/db/queries/case-file'
import { answerFilesOfCase, type KeptAnswerFile } from '@/db/queries/files'
import { databaseNow } from '@/db/queries/now'
import { tokenHash } from '@/db/sealing/tokens'
import { type Day, dayOf } from '@/domain/calendar/days'
import { type Collection, collectionsOf, filesLeft } from '@/domain/requests/collection'
import { organisationOf } from '../../../../../_server/organisation-of'
import { seeOther, showPage } from '../../../../../_server/visit'
import { ownCase, type PortalVisit } from '../../../portal'
import { AnswerCodePage } from './answer-code-page'
import { ClosedCollectionPage, closedTitle, type WhyClosed } from './closed-collection-page'
import { CollectionPage } from './collection-page'
import type { NamedFile } from './named-file'

/** The person at the files of an answer; `path` is that page, `back` that of the request. */
export type CollectionVisit = PortalVisit & {
  file: CaseFile
  context: Context
  collection: Collection
  /** Whether no later answer has files: of an earlier one they are not made available again. */
  isNewest: boolean
  /** When the person asked for the files of the newest once more, or for a code, which opens those of every answer. */
  askedAgainOn: Day | null
  path: `/${string}`
  back: `/${string}`
}

/**
 * For a request of the visitor's own whose answer has files to download, the newest where the address names none; a page
 * like any unknown one for every other.
 */
export function atCollection(
  answer: (visit: CollectionVisit) => Promise<Response>,
): (visit: PortalVisit) => Promise<Response> {
  return async (visit) => {
    const { file, context } = await ownCase(visit)
    const today = dayOf(await databaseNow(context.db), file.controller.timeZone)
    const collections = collectionsOf(file.history, today)
    const given = visit.params['given']
    const collection = given ? collections.find(({ sequence }) => String(sequence) === given) : collections[0]
    if (!collection) throw new NotFound()
    const back = `/follow/requests/${file.request.reference}` as const
    const path = given ? (`${back}/answers/${given}` as const) : (`${back}/answer` as const)
    const isNewest = collection === collections[0]
    const { askedAgainOn = null } = collections[0] ?? {}
    return answer({ ...visit, file, context, collection, back, path, isNewest, askedAgainOn })
  }
}

/** The files, the question for the code that opens them, or that their time is over. */
export async function showCollection(visit: CollectionVisit): Promise<Response> {
  if (filesLeft(visit.collection).length === 0) return showClosed(visit, 'withdrawn')
  if (visit.collection.isOver) return showClosed(visit, 'over')
  const lock = await lockOf(visit)
  if (lock !== 'open') return showLocked(visit)
  const { t, language, file, collection, path, back, isNewest } = visit
  const files = await filesIn(visit)
  return showPage(visit, {
    title: t('follow.collect.title'),
    organisation: await organisationOf(visit.house.db, file),
    content: <CollectionPage {...{ t, language, collection, files, path, back, isNewest }} />,
  })
}

/** That a file is not given now, and what to do: the right to an answer has not ended. */
export async function showClosed(visit: CollectionVisit, why: WhyClosed): Promise<Response> {
  const { t, language, file, collection, path, back, isNewest } = visit
  const page = {
    title: closedTitle(t, collection, why),
    organisation: await organisationOf(visit.house.db, file),
    content: <ClosedCollectionPage {...{ t, language, collection, path, back, why, isNewest }} />,
  }
  return showPage(visit, page, { status: 410 })
}

/** Whether this session may have the files: where no code was given, whoever is on the page may. */
export async function lockOf(visit: CollectionVisit): Promise<AnswerLock> {
  if (!visit.collection.code) return 'open'
  if (!visit.collection.hasCode) return 'no-code'
  const { sessionHash, codeTries: tries } = sessionOf(visit)
  return answerLock(visit.house.db, { tokenHash: sessionHash, requestId: visit.file.request.id, tries })
}

/** The session as the verbs know it. */
export function sessionOf({ sessionToken, house }: CollectionVisit): CollectingSession {
  return { sessionHash: tokenHash(sessionToken), codeTries: house.environment.LIMIT_CODE_TRIES }
}

/** Asks for the code that was told by another way than the mailbox. */
export async function showLocked(
  visit: CollectionVisit,
  problems: readonly Problem[] = [],
  status = 200,
): Promise<Response> {
  const { t, file, collection, askedAgainOn, path, back } = visit
  const hasCode = (await lockOf(visit)) === 'closed'
  const page = {
    title: t('follow.code.title'),
    organisation: await organisationOf(visit.house.db, file),
    hasProblem: problems.length > 0,
    content: <AnswerCodePage {...{ t, collection, askedAgainOn, path, back, hasCode, problems }} />,
  }
  return showPage(visit, page, { status })
}

/** The files in the order of the manifest, with the names that only the person and staff read. */
export async function filesIn({ context, file, collection }: CollectionVisit): Promise<NamedFile[]> {
  const kept = await answerFilesOfCase(context.db, context.keyring, context.actor, file)
  return collection.files.map((each) => ({ ...each, name: nameOf(kept, each.fileId) }))
}

function nameOf(kept: readonly KeptAnswerFile[], fileId: string): string {
  return kept.find(({ id }) => id === fileId)?.name ?? ''
}

/** A question about an address that only takes forms leads to the page with the form. */
export const toCollection = atCollection(async ({ path }) => seeOther(path))
