import { SubNav } from '@/components/desk/sub-nav'
import { attachedFiles, manifestOf } from '@/domain/requests/collection'
import { givenAnswers } from '@/domain/requests/given-answers'
import { sentFiles } from '@/domain/requests/sent-files'
import { isOpenTask, tasksOf } from '@/domain/tasks/tasks'
import { t } from '../words'
import { pathOf } from './addresses'
import { conversationOf } from './conversation'
import type { DeskRequest } from './read-request'

const tabs = ['overview', 'messages', 'tasks', 'files', 'history'] as const

export type RequestTab = (typeof tabs)[number]

/** The pages on which a request is read, each with its address; counted from the history, whatever the page reads. */
export function RequestTabs({ request, tab }: { request: DeskRequest; tab: RequestTab }) {
  const counts: Partial<Record<RequestTab, number>> = request.dossier.forgottenAt ? {} : countsOf(request)
  return (
    <SubNav
      label={t('desk.request.tabs.label')}
      links={tabs.map((each) => ({
        href: pathOf(request, each === 'overview' ? '' : each),
        text: t(`desk.request.tabs.${each}`),
        isCurrent: each === tab,
        count: counts[each] || undefined,
      }))}
    />
  )
}

function countsOf(request: DeskRequest) {
  const { history } = request
  const given = givenAnswers(history).flatMap((answer) => manifestOf(history, { answer }))
  return {
    messages: conversationOf(request).length,
    tasks: tasksOf(history).filter(isOpenTask).length,
    files: sentFiles(history).length + attachedFiles(history).length + given.length,
  }
}
