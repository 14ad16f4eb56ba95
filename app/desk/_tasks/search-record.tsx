import { type Fact, FactList } from '@/components/desk/panel'
import type { Deed } from '@/domain/tasks/task-events'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import type { ShownTask } from './shown-task'

/** What was searched by whom, when and how: nothing of the person, so that it can go with the answer. */
export function SearchRecord({ tasks }: { tasks: readonly ShownTask[] }) {
  return (
    <ol className="grid gap-4 lg:grid-cols-2 print:block print:space-y-3">
      {tasks
        .filter(({ standing }) => standing !== 'withdrawn')
        .map((task) => (
          <li key={task.taskId} className="border-t border-line pt-3 print:break-inside-avoid">
            <h2 className="mb-2 font-bold">
              <bdi>{task.system}</bdi>
              {task.isProcessor && ` (${t('desk.systems.isProcessor')})`}
            </h2>
            <SearchFacts task={task} />
          </li>
        ))}
    </ol>
  )
}

/** The same of one system. */
export function SearchFacts({ task }: { task: ShownTask }) {
  return <FactList facts={factsOf(task)} />
}

function factsOf(task: ShownTask): Fact[] {
  const { words, answer, answered, ownerName, details, files } = task
  const list = new Intl.ListFormat(deskLanguage)
  return [
    ...(words ? [{ label: t('desk.systems.holds'), value: words.holds }] : []),
    { label: t('desk.pages.tasks.record.by'), value: <bdi>{answered?.searchedBy ?? ownerName}</bdi> },
    {
      label: t('desk.pages.tasks.record.on'),
      value: answer ? formatDay(answer.on, deskLanguage) : t('desk.pages.tasks.record.nobody'),
    },
    {
      label: t('desk.pages.tasks.record.searchedFor'),
      value: list.format(details.map((detail) => t(`desk.taskDetails.${detail}`))),
    },
    ...(answered?.how ? [{ label: t('desk.pages.tasks.record.how'), value: answered.how }] : []),
    ...(answer ? [{ label: t('desk.pages.tasks.record.found'), value: resultOf(task) }] : []),
    ...(files.length > 0
      ? [{ label: t('desk.files.title'), value: t('desk.pages.tasks.record.files', { count: files.length }) }]
      : []),
  ]
}

function resultOf({ answer, answered }: ShownTask) {
  if (!answer) return null
  const { finding, deeds, goneFromBackupsOn, processors } = answer.data
  const backups = goneFromBackupsOn && formatDay(goneFromBackupsOn, deskLanguage)
  return (
    <ul>
      <li>{t(`desk.task.findings.${finding}`)}</li>
      {answered?.because && <li>{answered.because}</li>}
      {deeds.map((deed) => (
        <li key={deed.right}>
          {deedText(deed)}
          {answered?.grounds?.[deed.right] && ` (${answered.grounds[deed.right]})`}
        </li>
      ))}
      {processors && <li>{t(`desk.task.processorsTold.${processors}`)}</li>}
      {backups && (
        <li>
          {t('desk.task.goneFromBackupsOn')} {backups}
        </li>
      )}
    </ul>
  )
}

/** What became of a right in one system. */
function deedText({ right, outcome, on }: Deed): string {
  const day = on ? formatDay(on, deskLanguage) : ''
  return t(`desk.pages.tasks.task.deeds.${outcome}`, { right: t(`common.rightNames.${right}`), day })
}
