import { type Day, parseDay } from '@/domain/calendar/days'
import { regimeIds } from '@/domain/regimes/regimes'
import type { Step, Warning } from '@/domain/deadlines/working'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'

/** One step of a working in words; the day and the source stand beside it. */
export function stepSentence({ rule, params = {} }: Step, t: Translator, language: string): string {
  return t(`deadlines.rules.${rule}`, { ...params, ...lengthOf(params, t), ...dayIn(params['from'], language) })
}

/** What staff should know about a day although it stands. */
export function warningSentence({ code, day, params = {} }: Warning, t: Translator, language: string): string {
  const regime = regimeIds.find((id) => id === params['regime'])
  return t(`deadlines.warnings.${code}`, {
    ...params,
    ...(day && { day: formatDay(day, language) }),
    ...(regime && { law: t(`common.laws.${regime}`) }),
  })
}

const units = ['month', 'day', 'working-day', 'hour'] as const

function lengthOf({ count, unit }: NonNullable<Step['params']>, t: Translator): { length?: string } {
  const known = units.find((each) => each === unit)
  return known && typeof count === 'number' ? { length: t(`deadlines.units.${known}`, { count }) } : {}
}

function dayIn(from: unknown, language: string): { from?: string } {
  const day: Day | undefined = typeof from === 'string' ? parseDay(from) : undefined
  return day ? { from: formatDay(day, language) } : {}
}
