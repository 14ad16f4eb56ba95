import { CalendarCheck, CircleAlert, CirclePause, Clock, ClockAlert, Hourglass, type IconNode } from 'lucide'
import { Icon } from '../ui/icon'
import type { DueWords, Urgency } from './due-words'
import { DayTime } from './day-time'
import type { Language } from '@/domain/languages'
import type { ReactNode } from 'react'

const icons: Record<Urgency, IconNode> = {
  overdue: CircleAlert,
  today: ClockAlert,
  soon: Hourglass,
  later: Clock,
  paused: CirclePause,
  closed: CalendarCheck,
  none: Clock,
}

const tones: Record<Urgency, string> = {
  overdue: 'text-alert',
  today: 'text-alert',
  soon: 'text-warn',
  later: 'text-ink',
  paused: 'text-ink',
  closed: 'text-ink-soft',
  none: 'text-ink-soft',
}

type CellProps = DueWords & {
  language: Language
  /** In one line on a telephone. */
  isShort?: boolean
  /** What else is said of the day, behind it. */
  children?: ReactNode
}

/** The day and what it means today, in words first, then by a shape, then by colour. */
export function DueCell({ urgency, words, detail, day, language, isShort = false, children }: CellProps) {
  const line = isShort ? 'max-sm:inline block' : 'block'
  return (
    <span className={`inline-flex items-start gap-2 ${tones[urgency]}`}>
      <Icon of={icons[urgency]} className="mt-0.5 size-5 shrink-0" />
      <span>
        <span className={`${line} font-semibold`}>{words}</span>{' '}
        {detail && <span className={`${line} text-sm text-ink`}>{detail}</span>}{' '}
        {isShort && day && urgency !== 'closed' && (
          <span aria-hidden="true" className="sm:hidden">
            ·{' '}
          </span>
        )}
        {day && urgency !== 'closed' && (
          <span className={`${isShort ? 'inline' : 'block'} text-sm whitespace-nowrap text-ink`}>
            <DayTime day={day} language={language} />
          </span>
        )}{' '}
        {children}
      </span>
    </span>
  )
}
