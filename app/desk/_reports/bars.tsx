import { t } from '../words'
import { barParts, type BarParts } from './report-table'

type Part = (typeof barParts)[number]

/** Each part has a pattern of its own, so that nobody needs a colour to tell them apart, on paper neither. */
const fills: Record<Part, string> = {
  onTime: 'fill-good',
  late: 'fill-[url(#bar-late)]',
  overdue: 'fill-[url(#bar-overdue)]',
  open: 'fill-surface',
  ended: 'fill-[url(#bar-ended)]',
}

/** The patterns, once on a page. */
export function BarPatterns() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        <pattern id="bar-late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="fill-surface" />
          <rect width="3" height="6" className="fill-warn" />
        </pattern>
        <pattern id="bar-overdue" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" className="fill-surface" />
          <path d="M0 0 7 7M7 0 0 7" className="stroke-alert" strokeWidth="2" />
        </pattern>
        <pattern id="bar-ended" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="fill-surface" />
          <circle cx="3" cy="3" r="1.3" className="fill-ink-soft" />
        </pattern>
      </defs>
    </svg>
  )
}

/** What each pattern means. */
export function BarLegend() {
  return (
    <ul aria-label={t('desk.report.legend')} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {barParts.map((part) => (
        <li key={part} className="flex items-center gap-2">
          <svg aria-hidden="true" width="28" height="16">
            <rect x="1" y="1" width="26" height="14" className={`${fills[part]} stroke-edge`} />
          </svg>
          {t(`desk.report.column.${part}`)}
        </li>
      ))}
    </ul>
  )
}

export type Bar = { label: string; parts: BarParts }

/** A bar a line with its numbers in words beside it; the longest is as long as the page allows. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const longest = Math.max(1, ...bars.map(({ parts }) => sum(parts)))
  return (
    <ul className="space-y-2">
      {bars.map(({ label, parts }) => (
        <li key={label} className="break-inside-avoid sm:grid sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-x-4">
          <span className="font-semibold sm:text-end">{label}</span>
          <div>
            <svg aria-hidden="true" width="100%" height="20" className="block">
              {placed(parts, longest).map(({ part, from, width }) => (
                <rect
                  key={part}
                  x={`${from}%`}
                  y="1"
                  width={`${width}%`}
                  height="18"
                  className={`${fills[part]} stroke-edge`}
                />
              ))}
            </svg>
            <span className="text-sm text-ink-soft">{inWords(parts)}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function inWords(parts: BarParts): string {
  const told = barParts.filter((part) => (parts[part] ?? 0) > 0)
  if (told.length === 0) return '0'
  return told.map((part) => t(`desk.report.parts.${part}`, { count: parts[part] ?? 0 })).join(', ')
}

function placed(parts: BarParts, longest: number) {
  const full = 99.5
  let from = 0.2
  return barParts.flatMap((part) => {
    const width = ((parts[part] ?? 0) / longest) * full
    const place = { part, from, width }
    from += width
    return width > 0 ? [place] : []
  })
}

function sum(parts: BarParts): number {
  return barParts.reduce((total, part) => total + (parts[part] ?? 0), 0)
}
