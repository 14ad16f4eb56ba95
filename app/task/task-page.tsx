import type { Problem } from '@/casework/errors'
import { TaskAnswerFields } from '@/components/request/task-answer-fields'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { formatDay } from '@/messages/format-day'
import type { Language } from '@/domain/languages'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../_server/problem-texts'
import type { OpenTask } from './read-task'
import { TaskAsked } from './task-asked'
import { TaskFiles } from './task-files'
import { typedKit } from './typed-kit'

export type TaskPageProps = {
  t: Translator
  language: Language
  own: OpenTask
  problems: readonly Problem[]
  /** What was typed, where something is wrong with it. */
  typed: Record<string, string> | undefined
  /** How many files have just arrived. */
  added: number
  /** How large the files of one sending may be. */
  mebibytes: number
  isDone: boolean
}

/** One search task, for whoever has its link: what to search for, and the answer. */
export function TaskPage(props: TaskPageProps) {
  const { t, language, own, problems, isDone, added, mebibytes } = props
  const { task, file, asked } = own
  const controller = file.controller.name
  const answeredOn = own.answered && task.answer?.on
  return (
    <div className="max-w-measure space-y-8">
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      {(isDone || added > 0) && (
        <Notice tone="good">
          <p className="font-semibold">
            {isDone ? t('desk.task.answeredTitle') : t('desk.task.added', { count: added })}
          </p>
        </Notice>
      )}
      <div className="space-y-3">
        <h1 className="text-2xl font-bold sm:text-3xl">{t('desk.task.title', { system: asked.system })}</h1>
        <p>{t('desk.task.lead', { controller, reference: file.request.reference })}</p>
        <p className="font-semibold">{t('desk.task.due', { day: formatDay(task.dueOn, language) })}</p>
        {answeredOn && <p>{t('desk.task.answeredOn', { controller, day: formatDay(answeredOn, language) })}</p>}
      </div>
      <TaskAsked {...{ t, own }} />
      <TaskFiles {...{ t, language, own, problems, mebibytes }} />
      <AnswerForm {...props} />
    </div>
  )
}

function AnswerForm({ t, own, problems, typed }: TaskPageProps) {
  const { task, answered, ownerName, token } = own
  const answer = answered ? task.answer?.data : undefined
  return (
    <Section title={t('desk.task.step2')}>
      <form method="post" action={`/task/${token}`} noValidate className="space-y-6">
        <TaskAnswerFields
          kit={typedKit(typed, problemTexts(t, problems))}
          t={t}
          carryOut={task.carryOut}
          from={{ answer, words: answered, searchedBy: ownerName }}
        />
        <Button>{t('desk.task.send')}</Button>
      </form>
    </Section>
  )
}
