import type { Day } from '@/domain/calendar/days'
import { DayTime } from './day-time'

export type TimelineLine = {
  id: number
  on: Day
  title: string
  who: string
  words: { label: string; text: string }[]
  note: string | null
}

/** What happened, in the order given: the day, the sentence, who, and the words where one may read them. */
export function Timeline({ lines, language }: { lines: readonly TimelineLine[]; language: string }) {
  return (
    <ol className="border-s-2 border-line">
      {lines.map(({ id, on, title, who, words, note }) => (
        <li key={id} id={`event-${id}`} className="relative break-inside-avoid py-3 ps-6 target:bg-tint print:py-1">
          <span aria-hidden="true" className="absolute start-[-7px] top-5 size-3 rounded-full bg-accent print:top-3" />
          <h3 className="font-semibold">{title}</h3>
          <p className="text-ink-soft">
            <DayTime day={on} language={language} />
            {who && <>, {who}</>}
          </p>
          {note && <p className="text-warn">{note}</p>}
          {words.map(({ label, text }) => (
            <div key={label} className="mt-2">
              {label && <p className="text-ink-soft">{label}</p>}
              {text && (
                <p dir="auto" className="mt-1 border-s-4 border-line ps-4 whitespace-pre-wrap">
                  {text}
                </p>
              )}
            </div>
          ))}
        </li>
      ))}
    </ol>
  )
}
