import { filesToGo } from '@/casework/answer-files'
import { attachAnswerFiles } from '@/casework/attach-answer-files'
import { NotFound, type Problem } from '@/casework/errors'
import { removeAnswerFile } from '@/casework/remove-answer-file'
import { type CaseFile, findCaseFile } from '@/db/queries/case-file'
import { answerFilesOfCase } from '@/db/queries/files'
import { may } from '@/domain/policies/permissions'
import { factsOf } from '@/domain/requests/history'
import { parseReference } from '@/domain/requests/reference'
import { readFiles } from '@/domain/requests/reviewed-files'
import { translator } from '@/messages/translator'
import { type DeskContext, staffContext } from '../session'
import { DeskLinks } from '../desk-links'
import { readPosted } from '../posted'
import { seeOther, showPage, type Visit } from '../visit'
import { signInAddress } from '../way-back'
import { statusOf } from './admit-files'
import { AnswerFilesPage } from './answer-files-page'
import { inTurnOfStaff } from './in-turn'
import { addedSaid, keepArrived } from './keep-arrived'
import { readStaged } from './read-staged'

/** A member of staff at the files of an answer that they may give; `path` is that page. */
export type AnswerFilesVisit = Visit & { file: CaseFile; context: DeskContext; path: `/${string}` }

/** The language of the desk. */
const paper = { language: 'en', t: translator('en') } as const

/** For staff who may answer the request of the address; a page like any unknown one for everybody else at the desk. */
export function atAnswerFiles(
  answer: (visit: AnswerFilesVisit) => Promise<Response>,
): (visit: Visit) => Promise<Response> {
  return async (visit) => {
    const reference = parseReference(visit.params['reference'] ?? '')
    const context = await staffContext()
    if (!context) return seeOther(`/${signInAddress(reference && `/desk/requests/${reference}/answer`).slice(1)}`)
    const file = reference && (await findCaseFile(context.db, context.actor, reference))
    if (!file || !may(context.actor, 'answer', file.request)) throw new NotFound()
    return answer({ ...visit, ...paper, file, context, path: `/files/${reference}/answer` })
  }
}

/** The page of the files; `?added=` names how many have just been kept. */
export async function showAnswerFiles(
  visit: AnswerFilesVisit,
  { problems = [], added }: { problems?: readonly Problem[]; added?: number } = {},
): Promise<Response> {
  const { t, language, file, context, path } = visit
  const { answer, state } = factsOf(file.history)
  const withoutAnswer = state === 'closed' ? 'take-off' : 'all'
  const change = answer ? 'nothing' : withoutAnswer
  const kept = await answerFilesOfCase(context.db, context.keyring, context.actor, file)
  const files = answer ? kept : filesToGo(kept, file.history)
  const content = (
    <AnswerFilesPage
      {...{ t, language, path, problems, files, change, read: readFiles(file.history) }}
      reference={file.request.reference}
      mebibytes={visit.house.environment.LIMIT_STAFF_FILE_MEBIBYTES}
      added={added ?? addedSaid(visit.request)}
    />
  )
  const title = t('desk.pages.answerFiles.title')
  const owner = { name: t('desk.shell.product'), href: '/desk', nav: <DeskLinks t={t} /> }
  const page = { title, owner, hasProblem: problems.length > 0, content }
  return showPage(visit, page, { status: statusOf(problems) })
}

/** Keeps the files that are sent to it, as many as are good. */
export async function takeAnswerFiles(visit: AnswerFilesVisit): Promise<Response> {
  return inTurnOfStaff(() => take(visit))
}

async function take(visit: AnswerFilesVisit): Promise<Response> {
  const { request, house, context, file, path } = visit
  const { reference } = file.request
  return readStaged(request, house, { ...file, purpose: 'answer' }, (read) =>
    keepArrived(read, {
      path,
      keep: (arrived) => attachAnswerFiles(context, { reference }, {}, arrived),
      show: (shown) => showAnswerFiles(visit, shown),
    }),
  )
}

/** Takes one file off the answer; taken off twice it is off. */
export async function removeAnswerFileOf(visit: AnswerFilesVisit): Promise<Response> {
  const { file: fileId } = await readPosted(visit, { file: 'one' })
  const { reference } = visit.file.request
  const outcome = await removeAnswerFile(visit.context, { reference }, { fileId })
  return outcome.ok ? seeOther(visit.path) : showAnswerFiles(visit, { problems: outcome.problems, added: 0 })
}
