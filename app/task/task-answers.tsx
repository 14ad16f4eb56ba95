import { addTaskFiles, removeTaskFile } from '@/casework/task-files'
import { answerTask } from '@/casework/answer-task'
import type { Problem } from '@/casework/errors'
import type { CaseFile } from '@/db/queries/case-file'
import { countInHour } from '../_server/hourly-limit'
import { publicContext } from '../_server/house'
import { organisationOf } from '../_server/organisation-of'
import { readPosted } from '../_server/posted'
import { taskAnswerInput } from '../_server/task-answer-input'
import { type TooOften, tooOften } from '../_server/too-often'
import { statusOf } from '../_server/upload/admit-files'
import { inTurn } from '../_server/upload/in-turn'
import { addedSaid, keepArrived } from '../_server/upload/keep-arrived'
import { readStaged } from '../_server/upload/read-staged'
import type { Turn } from '../_server/upload/shared-turns'
import { countFiles, countSending } from '../_server/upload/upload-limits'
import { seeOther, showPage, type Visit } from '../_server/visit'
import { DeadTask } from './dead-task'
import { type OpenTask, paper, readTask } from './read-task'
import { TaskPage } from './task-page'

/** How often one task can be answered in an hour. */
const answersAnHour = 20

type Shown = { problems?: readonly Problem[]; typed?: Record<string, string>; added?: number; over?: TooOften }

/** Shows a task to whoever has its link. Mail scanners open links, so that nothing is used up or done by it. */
export async function showTask(visit: Visit, shown: Shown = {}): Promise<Response> {
  const found = await readTask(visit)
  const file = found && ('open' in found ? found.open.file : found.dead)
  const organisation = file && (await organisationOf(visit.house.db, file))
  const page = { organisation, languages: [paper.language] }
  if (!found || !('open' in found)) {
    const title = paper.t('desk.task.deadTitle')
    const content = <DeadTask t={paper.t} organisation={organisation} />
    return showPage(paper, { ...page, title, namesContact: true, content }, { status: found ? 410 : 404 })
  }
  const { problems = [], typed, added } = shown
  const done = new URL(visit.request.url).searchParams.get('done')
  const isDone = done === 'answered' && problems.length === 0
  const title = paper.t('desk.task.title', { system: found.open.asked.system })
  const content = (
    <TaskPage
      {...paper}
      {...{ problems, typed, isDone }}
      own={found.open}
      added={added ?? addedSaid(visit.request)}
      mebibytes={visit.house.environment.LIMIT_STAFF_FILE_MEBIBYTES}
    />
  )
  const answer = shown.over ?? { status: statusOf(problems) }
  return showPage(paper, { ...page, title, hasProblem: problems.length > 0, content }, answer)
}

/** Keeps what the owner answers; what is wrong is said beside what was typed. */
export async function takeTaskAnswer(visit: Visit): Promise<Response> {
  const found = await readTask(visit)
  if (!found || !('open' in found)) return showTask(visit)
  const { token, task } = found.open
  const typed = await readPosted(visit, fieldsOf(found.open))
  const limit = { name: 'task-answer', key: task.taskId, points: answersAnHour }
  const over = await tooOften(() => countInHour(visit.house, limit))
  if (over) return showTask(visit, { problems: [over.problem], typed, over })
  const outcome = await answerTask(publicContext(visit.house), { token }, taskAnswerInput(typed))
  if (outcome.ok) return seeOther(`/task/${token}?done=answered`)
  return showTask(visit, { problems: outcome.problems, typed })
}

const plainFields = {
  finding: 'one',
  how: 'text',
  because: 'text',
  text: 'text',
  searchedBy: 'one',
  processors: 'one',
  goneFromBackupsOn: 'one',
} as const

function fieldsOf({ task }: OpenTask): Record<string, 'one' | 'text'> {
  const ofRights = task.carryOut.flatMap(
    (right) =>
      [
        [`deed.${right}`, 'one'],
        [`deedOn.${right}`, 'one'],
        [`ground.${right}`, 'text'],
      ] as const,
  )
  return { ...plainFields, ...Object.fromEntries(ofRights) }
}

/** Keeps what the owner found, as many files as are good and not more than can be taken in an hour. */
export async function takeTaskFiles(visit: Visit): Promise<Response> {
  const found = await readTask(visit)
  if (!found || !('open' in found)) return showTask(visit)
  const { house, address } = visit
  const { token, file } = found.open
  const over = await tooOften(() => countSending(house, { address, requestId: file.request.id }), 'files')
  if (over) return showTask(visit, { problems: [over.problem], over })
  return inTurn(address, (turn) => take(visit, { token, file, turn }))
}

async function take(visit: Visit, { token, file, turn }: { token: string; file: CaseFile; turn: Turn }) {
  const { request, house } = visit
  return readStaged(request, house, { ...file, purpose: 'task', turn }, async (read) => {
    const over = await tooOften(() => countFiles(house, file.request.id, read.sent), 'files')
    if (over) return showTask(visit, { problems: [over.problem], over })
    return keepArrived(read, {
      path: `/task/${token}`,
      keep: (arrived) => addTaskFiles(publicContext(house), { token }, arrived),
      show: (shown) => showTask(visit, shown),
    })
  })
}

/** Takes one file back; taken back twice it is back. */
export async function takeTaskFileBack(visit: Visit): Promise<Response> {
  const { file } = await readPosted(visit, { file: 'one' })
  const token = visit.params['token'] ?? ''
  const outcome = await removeTaskFile(publicContext(visit.house), { token }, file)
  return outcome.ok ? seeOther(`/task/${token}`) : showTask(visit, { problems: outcome.problems })
}
