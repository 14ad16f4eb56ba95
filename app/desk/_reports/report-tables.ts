import type { ReportDivision } from '@/db/queries/report-tallies'
import type { Tally } from '@/db/queries/tally'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Decision } from '@/domain/requests/events'
import type { Channel } from '@/domain/requests/received'
import type { Right } from '@/domain/rights'
import { capitalised } from '@/messages/capitalised'
import { deskLanguage, t } from '../words'
import { factTables } from './fact-tables'
import type { Report } from './read-report'
import type { ReportTable } from './report-table'

type Figures = NonNullable<Report['figures']>

/** The tables of a report in the order of the page. */
export function reportTables(figures: Figures, teams: Report['teams']): ReportTable[] {
  const [counted, ...others] = factTables(figures)
  const divided = divisions
    .filter((id) => id !== 'team' || teams.size > 0)
    .map((id) => ({ id, ...tallyTable(figures.divisions[id], (key) => nameOf(id, key, teams)) }))
  return [...(counted ? [counted] : []), ...divided, ...others]
}

const divisions = ['month', 'right', 'law', 'channel', 'outcome', 'team'] as const satisfies readonly ReportDivision[]

const measures = [
  ...(['received', 'answered', 'onTime', 'late', 'overdue', 'open', 'ended', 'extended'] as const),
  ...(['onTimeOriginally', 'medianDays', 'meanDays'] as const),
]

function tallyTable(rows: readonly Tally[], name: (key: string | null) => string): Omit<ReportTable, 'id'> {
  return {
    columns: measures.map((measure) => t(`desk.report.column.${measure}`)),
    lines: rows.map((row) => ({
      label: name(row.key),
      cells: measures.map((measure) => rounded(row[measure])),
      bar: row,
    })),
  }
}

/** To one place after the point, as days are counted whole. */
export function rounded(number: number | null): number | null {
  return number === null ? null : Math.round(number * 10) / 10
}

function nameOf(division: (typeof divisions)[number], key: string | null, teams: Report['teams']): string {
  if (key === null) return t('desk.report.noTeam')
  if (division === 'month') return key
  if (division === 'team') return teams.get(key) ?? t('desk.report.noTeam')
  if (division === 'law') return t(`common.laws.${key as RegimeId}`)
  if (division === 'channel') return t(`desk.channels.${key as Channel}`)
  if (division === 'right') return capitalised(t(`common.rightNames.${key as Right}`), deskLanguage)
  return outcomeName(key)
}

function outcomeName(key: string): string {
  if (key === 'not-answered' || key === 'ended' || key === 'taken-up-again') return t(`desk.report.outcomes.${key}`)
  return capitalised(t(`desk.decisions.${key as Decision}`), deskLanguage)
}
