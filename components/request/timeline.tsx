import type { ReactNode } from 'react'
import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { DayTime } from './day-time'

export type TimelineEntry = {
  key: number | string
  on: Day
  title: string
  by?: string | undefined
  text?: string | undefined
  /** Several texts, each under its name. */
  words?: readonly { label: string; text: string }[]
  /** What to keep in mind about it. */
  note?: string | undefined
  /** What can be done about it, on a screen. */
  action?: ReactNode
}

type TimelineProps = {
  entries: readonly TimelineEntry[]
  language: Language
  /** So many on a screen; on paper all. */
  shown?: number
}

/** What happened, one after the other, in the order given. */
export function Timeline({ entries, language, shown = entries.length }: TimelineProps) {
  return (
    <ol className="border-s-2 border-line">
      {entries.map(({ key, on, title, by, text, words = [], note, action }, place) => (
        <li
          key={key}
          className={`${place < shown ? '' : 'hidden print:list-item '}relative break-inside-avoid py-3 ps-6 print:py-1`}
        >
          <span aria-hidden="true" className="absolute start-[-7px] top-5 size-3 rounded-full bg-accent print:top-3" />
          <h3 className="font-semibold">{title}</h3>
          <p className="text-ink-soft">
            <DayTime day={on} language={language} />
            {by && <>, {by}</>}
          </p>
          {note && <p className="text-warn">{note}</p>}
          {text && <Words text={text} />}
          {words.map((each) => (
            <div key={each.label} className="mt-2">
              {each.label && <p className="text-ink-soft">{each.label}</p>}
              <Words text={each.text} />
            </div>
          ))}
          {action}
        </li>
      ))}
    </ol>
  )
}

function Words({ text }: { text: string }) {
  if (text === '') return null
  return (
    <p dir="auto" className="mt-1 border-s-4 border-line ps-4 whitespace-pre-wrap">
      {text}
    </p>
  )
}
