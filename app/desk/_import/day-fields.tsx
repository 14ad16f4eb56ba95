import { RadioField } from '@/components/desk/fields'
import { saysNothing } from '@/domain/imports/folded'
import { type FoundDays, type ImportPlan, placesOf } from '@/domain/imports/import-plan'
import type { Sheet } from '@/domain/imports/sheet'
import { readDay, writtenDay } from '@/domain/imports/written-day'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import { meaningName } from './names'

type Props = { found: readonly FoundDays[]; plan: ImportPlan; sheet: Sheet }

/** How the days of each column are read: shown where the column says it, asked where it does not. */
export function DayFields({ found, plan, sheet }: Props) {
  return found.map((days) => (
    <section key={days.meaning} aria-labelledby={`days-${days.meaning}`} className="space-y-3">
      <h2 id={`days-${days.meaning}`} className="text-lg font-bold">
        {t('desk.import.days.title', { column: days.column, meaning: meaningName(days.meaning) })}
      </h2>
      <Told {...days} cells={cellsIn(sheet, plan, days)} />
      {(days.judged.order === 'unknown' || days.judged.order === 'mixed') && (
        <RadioField
          name={`order-${days.meaning}`}
          label={t(days.judged.order === 'mixed' ? 'desk.import.days.mixed' : 'desk.import.days.unknown')}
          chosen={plan.days[days.meaning]?.order}
          options={[
            { value: 'day-first', label: t('desk.import.days.dayFirst') },
            { value: 'month-first', label: t('desk.import.days.monthFirst') },
          ]}
        />
      )}
      {days.judged.hasShortYears && (
        <RadioField
          name={`century-${days.meaning}`}
          label={t('desk.import.days.short')}
          chosen={plan.days[days.meaning]?.century}
          options={[
            { value: '20', label: t('desk.import.days.twenty') },
            { value: 'none', label: t('desk.import.days.noCentury') },
          ]}
        />
      )}
    </section>
  ))
}

function cellsIn(sheet: Sheet, plan: ImportPlan, { meaning }: FoundDays): string[] {
  const [place] = placesOf(plan, meaning)
  const cells = place === undefined ? [] : sheet.rows.map(({ cells }) => (cells[place] ?? '').trim())
  return [...new Set(cells)].filter((cell) => !saysNothing(cell))
}

/** How a few of them are read, so that anybody sees at once when it is wrong. */
function Told({ judged, reading, cells }: FoundDays & { cells: readonly string[] }) {
  const read = cells.flatMap((cell) => {
    const day = readDay(cell, reading)
    return writtenDay(cell) && /^\d{4}-/u.test(day) ? [`${cell} → ${formatDay(day as never, deskLanguage)}`] : []
  })
  return (
    <ul className="list-disc space-y-1 ps-5">
      <li>{t('desk.import.days.count', { days: judged.days, values: judged.values })}</li>
      {judged.order === 'day-first' && <li>{t('desk.import.days.isDayFirst')}</li>}
      {judged.order === 'month-first' && <li>{t('desk.import.days.isMonthFirst')}</li>}
      {judged.hasSerials && <li>{t('desk.import.days.serials')}</li>}
      {read.slice(0, 3).map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  )
}
