import { parseDay } from '@/domain/calendar/days'
import { isWeekend } from '@/domain/calendar/working-days'
import { regimeIds } from '@/domain/regimes/regimes'
import type { Language } from '@/domain/languages'
import type { DayOff, Step, Warning } from '@/domain/deadlines/working'
import { formatList } from '@/messages/format-list'
import { formatDay, weekdayName } from '@/messages/format-day'
import { capitalised } from '@/messages/capitalised'
import type { Translator } from '@/messages/translator'

/** One step of a working in words; the day and the source stand beside it. */
export function stepSentence({ rule, params = {}, daysOff = [] }: Step, t: Translator, language: Language): string {
  const words = { ...params, ...lengthOf(params, t), daysOff: listed(daysOffReasons(daysOff, t, language), language) }
  return capitalised(t(`deadlines.rules.${rule}`, words), language)
}

/** One step in a few words, its day among them; the source stands beside it. */
export function shortStep({ day, rule, params = {}, daysOff = [] }: Step, t: Translator, language: Language): string {
  return t(`deadlines.short.${rule}`, {
    from: 'first',
    ...params,
    ...lengthOf(params, t),
    ...letterDay(params, language),
    day: formatDay(day, language),
    weekday: weekdayName(day, language),
    daysOff: dayNames(daysOff, t, language),
  })
}

function letterDay({ on }: NonNullable<Step['params']>, language: Language): { on?: string } {
  const day = typeof on === 'string' ? parseDay(on) : undefined
  return day ? { on: formatDay(day, language) } : {}
}

/** What staff should know about a day although it stands. */
export function warningSentence({ code, day, params = {} }: Warning, t: Translator, language: Language): string {
  const regime = regimeIds.find((id) => id === params['regime'])
  return t(`deadlines.warnings.${code}`, {
    ...params,
    ...(day && { day: formatDay(day, language) }),
    ...(regime && { law: t(`common.laws.${regime}`) }),
  })
}

/** Which days were no working days: the first and each holiday, since a weekend is understood. */
export function daysOffReasons(daysOff: readonly DayOff[], t: Translator, language: Language): string[] {
  return toldOf(daysOff).map((off) => dayOffWords(off, t, language))
}

function dayOffWords({ day, holiday }: DayOff, t: Translator, language: Language): string {
  const named = { day: formatDay(day, language), holiday: holiday ?? '' }
  if (isWeekend(day)) return t('deadlines.daysOff.weekend', { ...named, weekday: weekdayName(day, language) })
  return t(holiday ? 'deadlines.daysOff.holiday' : 'deadlines.daysOff.unnamed', named)
}

/** "Sunday and Easter Monday": the first day off and each holiday after it. */
function dayNames(daysOff: readonly DayOff[], t: Translator, language: Language): string {
  const told = toldOf(daysOff).map(
    ({ day, holiday }) => holiday ?? (isWeekend(day) ? weekdayName(day, language) : t('deadlines.daysOff.nameless')),
  )
  return listed(told, language)
}

/** Since a weekend is understood, its second day need not be named. */
function toldOf(daysOff: readonly DayOff[]): DayOff[] {
  return daysOff.filter(({ day }, index) => index === 0 || !isWeekend(day))
}

export function listed(texts: readonly string[], language: Language): string {
  return formatList(texts, language)
}

const units = ['month', 'day', 'working-day', 'hour'] as const

/** The figures of a step in words. */
export function lengthOf({ count, unit }: NonNullable<Step['params']>, t: Translator): { length?: string } {
  const known = units.find((each) => each === unit)
  return known && typeof count === 'number' ? { length: t(`deadlines.units.${known}`, { count }) } : {}
}
