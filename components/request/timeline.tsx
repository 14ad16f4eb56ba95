import type { Day } from '@/domain/calendar/days'
import { DayTime } from './day-time'

export type TimelineEntry = { key: number | string; on: Day; title: string; by?: string; text?: string | undefined }

/** What happened, one after the other, in the order given. */
export function Timeline({ entries, language }: { entries: readonly TimelineEntry[]; language: string }) {
  return (
    <ol className="border-s-2 border-line">
      {entries.map(({ key, on, title, by, text }) => (
        <li key={key} className="relative break-inside-avoid py-3 ps-6 print:py-1">
          <span aria-hidden="true" className="absolute start-[-7px] top-5 size-3 rounded-full bg-accent print:top-3" />
          <h3 className="font-semibold">{title}</h3>
          <p className="text-base text-ink-soft">
            <DayTime day={on} language={language} />
            {by && <>, {by}</>}
          </p>
          {text && (
            <p dir="auto" className="mt-2 border-s-4 border-line ps-4 whitespace-pre-wrap">
              {text}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
