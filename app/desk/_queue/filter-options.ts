import { lawIds, regimeOf } from '@/domain/regimes/regimes'
import { identityStates, requestStates } from '@/domain/requests/events'
import { channels } from '@/domain/requests/received'
import { rights } from '@/domain/rights'
import type { Controller } from '@/db/queries/case-file'
import type { Member } from '@/db/queries/members'
import type { QueueFilter } from '@/db/queries/queue'
import type { Tag } from '@/db/queries/tags'
import type { Team } from '@/db/queries/teams'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'

export type Option = { value: string; label: string }
export type Offered = {
  members: readonly Member[]
  controllers: readonly Controller[]
  teams: readonly Team[]
  tags: readonly Tag[]
}

type Chosen = Exclude<keyof QueueFilter, 'q' | 'importId' | 'runId' | DayFilter>

const dayFilters = ['dueFrom', 'dueUntil', 'receivedFrom', 'receivedUntil'] as const

export type DayFilter = (typeof dayFilters)[number]

/** What each filter of a list offers; laws are those that the organisations here are under. */
export function optionsOf(
  { members, controllers, teams, tags }: Offered,
  filter: QueueFilter,
): Record<Chosen, Option[]> {
  return {
    right: rights.map((right) => ({ value: right, label: t(`common.rightNames.${right}`) })),
    regime: lawsOf(controllers, filter.regime),
    state: requestStates.map((state) => ({ value: state, label: t(`desk.states.${state}`) })),
    identity: identityStates.map((state) => ({ value: state, label: t(`desk.identity.${state}`) })),
    assignee: peopleOptions(members),
    team: teams.map(({ id, name }) => ({ value: id, label: name })),
    tag: tags.map(({ id, name }) => ({ value: id, label: name })),
    controllerId: controllers.map(({ id, name }) => ({ value: id, label: name })),
    channel: [...channels, 'imported' as const].map((channel) => ({
      value: channel,
      label: t(`desk.channels.${channel}`),
    })),
  }
}

/** Each filter that is set, in words, under the name it has in the address. */
export function chipsOf(filter: QueueFilter, offered: Offered): { name: keyof QueueFilter; text: string }[] {
  const options = optionsOf(offered, filter)
  const chosen = (Object.keys(options) as Chosen[]).map((name) => {
    const value = filter[name]
    return { name, text: value && (options[name].find((option) => option.value === value)?.label ?? value) }
  })
  const days = dayFilters.map((name) => {
    const day = filter[name]
    return { name, text: day && t(`desk.queue.chips.${name}`, { day: formatDay(day, deskLanguage) }) }
  })
  const search = { name: 'q' as const, text: filter.q && t('desk.queue.chipSearch', { q: filter.q }) }
  const imported = { name: 'importId' as const, text: filter.importId && t('desk.queue.chipImport') }
  const run = { name: 'runId' as const, text: filter.runId && t('desk.queue.chipRun') }
  return [search, imported, run, ...chosen, ...days].flatMap(({ name, text }) => (text ? [{ name, text }] : []))
}

function lawsOf(controllers: readonly Controller[], chosen: string | undefined): Option[] {
  const declared = new Set<string>(controllers.flatMap(({ regimes }) => regimes))
  const offered = lawIds.filter((id) => {
    const { partOf, kind } = regimeOf(id)
    return id === chosen || declared.has(id) || (partOf && declared.has(partOf)) || kind === 'house'
  })
  return offered.map((id) => ({ value: id, label: regimeOf(id).name }))
}

function peopleOptions(members: readonly Member[]): Option[] {
  const fixed = [
    { value: 'me', label: t('desk.queue.me') },
    { value: 'nobody', label: t('desk.queue.nobody') },
  ]
  return [...fixed, ...members.map(({ userId, name }) => ({ value: userId, label: name }))]
}
