import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'

type Key = Parameters<Translator['rich']>[0]

/** By which day an answer comes, in one sentence; `without` where no day is known. */
export function AnswerBy({
  t,
  language,
  day,
  message,
  without,
  params,
}: {
  t: Translator
  language: Language
  day: Day | null
  message: Key
  without: Key
  params?: Record<string, string>
}) {
  if (!day) return <p className="text-xl">{t(without)}</p>
  return (
    <p className="text-xl">
      {t.rich(message, {
        ...params,
        day: formatDay(day, language),
        b: (words) => (
          <b>
            <time dateTime={day} className="whitespace-nowrap">
              {words}
            </time>
          </b>
        ),
      })}
    </p>
  )
}
