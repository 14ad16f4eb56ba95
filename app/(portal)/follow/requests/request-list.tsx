import { DayTime } from '@/components/request/day-time'
import { Reference } from '@/components/request/reference'
import { TextLink } from '@/components/ui/text-link'
import type { OwnRequest } from '@/db/queries/portal'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { LeaveButton } from '../leave-button'
import type { Language } from '@/domain/languages'

export function RequestList({
  t,
  language,
  requests,
}: {
  t: Translator
  language: Language
  requests: readonly OwnRequest[]
}) {
  return (
    <div className="max-w-measure space-y-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.list.title')}</h1>
        <LeaveButton t={t} />
      </div>
      <ul className="border-t border-line">
        {requests.map(({ reference, controllerName, receivedOn, dueOn, state, isErasureOpen }) => (
          <li key={reference} className="border-b border-line py-4">
            <TextLink href={`/follow/requests/${reference}`} className="inline-block py-2 text-lg font-semibold">
              {t.rich('follow.list.with', {
                reference,
                organisation: controllerName,
                whole: (words) => <Reference reference={words} />,
              })}
            </TextLink>
            <p>{t(`follow.list.states.${isErasureOpen ? 'answered' : state}`)}</p>
            <p className="text-ink-soft">
              {t('follow.list.received', { day: formatDay(receivedOn, language) })}
              {dueOn && state !== 'closed' && !isErasureOpen && (
                <>
                  {' · '}
                  {t('follow.list.due', { day: '' })}
                  <DayTime day={dueOn} language={language} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
