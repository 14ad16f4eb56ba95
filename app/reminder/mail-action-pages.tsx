import type { MailActionFound } from '@/casework/act-from-mail'
import type { Problem } from '@/casework/errors'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../_server/problem-texts'

export type ReadyAction = Extract<MailActionFound, { standing: 'ready' }>

type PageProps = {
  t: Translator
  language: Language
  action: ReadyAction
  problems: readonly Problem[]
  typed: { until: string; because: string } | undefined
}

/** What a link in a reminder does, before it is done: nothing personal, but the reference. */
export function ActionPage(props: PageProps) {
  const { t, action, problems } = props
  const { reference, snoozeUntil } = action
  const fields = action.action === 'snooze' ? ['until', 'because'] : []
  const told = problems.map(({ field, ...problem }) =>
    field && fields.includes(field) ? { ...problem, field } : problem,
  )
  return (
    <div className="max-w-measure space-y-6">
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, told)} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t(`reminder.${action.action}.title`, { reference })}</h1>
      <p className="text-xl">{t(`reminder.${action.action}.lead`)}</p>
      {action.action === 'snooze' && snoozeUntil === null ? (
        <p>{t('reminder.snooze.tooLate')}</p>
      ) : (
        <form method="post" noValidate className="space-y-6">
          {action.action === 'snooze' && snoozeUntil && <SnoozeFields {...props} last={snoozeUntil} />}
          <Button>{t(`reminder.${action.action}.button`)}</Button>
        </form>
      )}
      <p className="text-ink-soft">{t('reminder.note')}</p>
      <ToTheDesk {...{ t, reference }} />
    </div>
  )
}

function SnoozeFields({ t, language, problems, typed, last }: PageProps & { last: Day }) {
  const wrong = problemTexts(t, problems)
  return (
    <>
      <TextInput
        name="until"
        type="date"
        max={last}
        label={t('reminder.snooze.until')}
        hint={t('reminder.snooze.untilHint', { day: formatDay(last, language) })}
        problem={wrong['until']}
        defaultValue={typed?.until}
        width="sm:w-48"
      />
      <TextArea
        name="because"
        rows={4}
        dir="auto"
        label={t('reminder.snooze.because')}
        problem={wrong['because']}
        defaultValue={typed?.because}
      />
    </>
  )
}

/** Says that it is done. */
export function ActionDone({ t, action: { action, reference } }: { t: Translator; action: MailActionFound }) {
  return (
    <div className="max-w-measure space-y-6">
      <Notice tone="good">
        <h1 className="text-2xl font-bold sm:text-3xl">{t(`reminder.${action}.doneTitle`, { reference })}</h1>
        <p className="mt-4">{t(`reminder.${action}.done`)}</p>
      </Notice>
      <ToTheDesk {...{ t, reference }} />
    </div>
  )
}

/** A link that does nothing any more says why, and leads to where everything can be done. */
export function DeadAction({ t, found }: { t: Translator; found: MailActionFound | undefined }) {
  const why = found && found.standing !== 'ready' && found.standing !== 'open' ? found.standing : 'unknown'
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{t('reminder.dead.title')}</h1>
      <p>{t(`reminder.dead.${why}`)}</p>
      {found && <ToTheDesk {...{ t, reference: found.reference }} />}
    </div>
  )
}

function ToTheDesk({ t, reference }: { t: Translator; reference: string }) {
  return (
    <p>
      <TextLink href={`/desk/requests/${reference}`}>{t('reminder.desk', { reference })}</TextLink>
    </p>
  )
}
