import { type Fact, FactList } from '@/components/desk/panel'
import type { Right } from '@/domain/rights'
import { formatDay } from '@/messages/format-day'
import type { DeskRequest } from '../_request/read-request'
import { deskLanguage, t } from '../words'
import type { ShownTask } from './shown-task'
import { taskState } from './task-state'

/** What was asked of whom, and until when. */
export function TaskFacts({ request, task }: { request: DeskRequest; task: ShownTask }) {
  const { ownerName, words, note, asked, dueOn, rights, carryOut, chasedOn } = task
  const list = (texts: readonly string[]) => new Intl.ListFormat(deskLanguage).format(texts)
  const names = (some: readonly Right[]) => list(some.map((right) => t(`common.rightNames.${right}`)))
  const days = (some: readonly string[]) => list(some)
  const shown = words ? Object.entries(words.shown).map(([, value]) => value) : []
  const facts: Fact[] = [
    { label: t('desk.pages.tasks.task.standing'), value: taskState(task, request.today) },
    { label: t('desk.pages.tasks.task.owner'), value: <bdi>{ownerName}</bdi> },
    { label: t('desk.pages.tasks.task.asked'), value: formatDay(asked.on, deskLanguage) },
    { label: t('desk.pages.tasks.task.dueOn'), value: formatDay(dueOn, deskLanguage) },
    { label: t('desk.pages.tasks.task.rights'), value: names(rights) },
    ...(carryOut.length > 0 ? [{ label: t('desk.pages.tasks.task.carryOut'), value: names(carryOut) }] : []),
    ...(shown.length > 0 ? [{ label: t('desk.pages.tasks.task.shown'), value: <Lines texts={shown} /> }] : []),
    ...(note ? [{ label: t('desk.pages.tasks.task.note'), value: <Lines texts={[note]} /> }] : []),
    ...(chasedOn.length > 0
      ? [
          {
            label: t('desk.pages.tasks.task.chased'),
            value: days(chasedOn.map((day) => formatDay(day, deskLanguage))),
          },
        ]
      : []),
  ]
  return <FactList facts={facts} />
}

function Lines({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <span key={text} dir="auto" className="block break-words whitespace-pre-wrap">
      {text}
    </span>
  ))
}
