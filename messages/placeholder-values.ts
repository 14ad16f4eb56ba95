import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import type { Right } from '@/domain/rights'
import type { PlaceholderValues } from '@/domain/templates/placeholders'
import { formatDay } from './format-day'
import { formatList } from './format-list'
import { translator } from './translator'

type Said = {
  reference: string
  /** Null where the person may not be named, or nobody may read who it is. */
  name: string | null
  organisation: string
  officer: string | null
  dueOn: Day | null
  receivedOn: Day
  rights: readonly Right[]
  today: Day
  language: Language
}

/** What stands for each placeholder of a template, in the language of the person who reads it. */
export function placeholderValues({ language, dueOn, receivedOn, rights, today, ...said }: Said): PlaceholderValues {
  const t = translator(language)
  const names = rights.map((right) => t(`common.rightNames.${right}`))
  return {
    ...said,
    'due day': dueOn && formatDay(dueOn, language),
    'received day': formatDay(receivedOn, language),
    rights: formatList(names, language),
    today: formatDay(today, language),
  }
}
