import type { Place } from '@/domain/regimes/territories'
import type { RequestEvent } from '@/domain/requests/events'
import { timelineKey } from '@/domain/requests/timeline'
import { type Language, ownNames } from '@/domain/languages'
import { countryName } from './country-name'
import { formatDay } from './format-day'
import { formatList } from './format-list'
import { formatMoney } from './format-money'
import type { Translator } from './translator'

/** One sentence about what happened; a select of ICU takes no hyphens, so codes are passed with underscores. `nameOf` gives the name of a member of staff, of a team or of a tag, by id. */
export function timelineText(
  t: Translator,
  language: Language,
  event: RequestEvent,
  nameOf: (id: string) => string,
): string {
  const { key, params } = timelineKey(event)
  const list = (texts: readonly string[]) => formatList(texts, language)
  return t(`common.timeline.${key}`, {
    ...mapped(params.codes, (code) => code.replaceAll('-', '_')),
    ...mapped(params.rights, (rights) => list(rights.map((right) => t(`common.rightNames.${right}`)))),
    ...mapped(params.laws, (laws) => list(laws.map((law) => t(`common.laws.${law}`)))),
    ...mapped(params.grounds, (grounds) => list(grounds.map((each) => t(`common.extensionGrounds.${each}`)))),
    ...mapped(params.days, (day) => formatDay(day, language)),
    ...mapped(params.money, (money) => formatMoney(money, language)),
    ...mapped(params.ways, (ways) => list(ways.map((way) => t(`common.contactWays.${way}`)))),
    ...mapped(params.languages, (each) => ownNames[each]),
    ...mapped(params.places, (place) => placeName(t, language, place)),
    ...(params.assigneeId && { assignee: nameOf(params.assigneeId) }),
    ...(params.teamId && { team: nameOf(params.teamId) }),
    ...(params.people && { people: list(params.people.map(nameOf)) }),
    ...(params.tagId && { tag: nameOf(params.tagId) }),
    ...(params.letter && { letter: t(`common.letterNames.${params.letter}`) }),
  })
}

/** `US-TX` is written with the name of the country and the code of the state. */
function placeName(t: Translator, language: Language, place: Place | null): string {
  if (place === null) return t('common.placeUnknown')
  const [country = '', part] = place.split('-')
  const name = countryName(country, language) ?? country
  return part === undefined ? name : `${name} (${part})`
}

function mapped<Value>(
  values: Record<string, Value> | undefined,
  write: (value: Value) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, write(value)]))
}
