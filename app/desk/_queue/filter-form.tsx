import { ChevronDown } from 'lucide-react'
import { identityStates } from '@/domain/requests/events'
import { rights } from '@/domain/rights'
import type { Member } from '@/db/queries/members'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { t } from '../words'
import { type QueueAddress, queueHref } from './queue-address'

type FormProps = Pick<QueueAddress, 'tab' | 'filter'> & { members: readonly Member[] }

const control = 'mt-1 block min-h-11 w-full rounded-md border-2 border-edge bg-surface px-3 py-1.5'

/** Search and filters as a plain form whose address can be shared; every filter set can be taken off by itself. */
export function FilterForm({ tab, filter, members }: FormProps) {
  return (
    <form action="/desk" method="get" role="search" className="mt-4 print:hidden">
      {tab && <input type="hidden" name="tab" value={tab} />}
      <div className="flex flex-wrap items-end gap-3">
        <label className="block w-full grow text-sm sm:w-auto sm:max-w-md">
          {t('desk.queue.searchHint')}
          <input type="search" name="q" defaultValue={filter.q} className={control} autoComplete="off" />
        </label>
        <Button kind="quiet">{t('desk.queue.search')}</Button>
      </div>
      <details open={isNarrowed(filter)} className="group mt-2">
        <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1 rounded-md border border-edge px-3 py-1 text-sm hover:bg-tint [&::-webkit-details-marker]:hidden">
          {t('desk.queue.filters')}
          <ChevronDown aria-hidden="true" className="size-4 group-open:rotate-180" />
        </summary>
        <div className="mt-1 grid gap-3 sm:grid-cols-[1fr_1fr_1fr_auto] sm:items-end lg:max-w-4xl">
          <Choice name="right" label={t('desk.queue.right')} chosen={filter.right} options={rightOptions()} />
          <Choice
            name="identity"
            label={t('desk.queue.identity')}
            chosen={filter.identity}
            options={identityOptions()}
          />
          <Choice
            name="assignee"
            label={t('desk.queue.assignee')}
            chosen={filter.assignee}
            options={peopleOptions(members)}
          />
          <Button kind="quiet">{t('desk.queue.apply')}</Button>
        </div>
      </details>
      <Chips tab={tab} filter={filter} members={members} />
    </form>
  )
}

function isNarrowed({ right, identity, assignee }: QueueAddress['filter']): boolean {
  return [right, identity, assignee].some((chosen) => chosen !== undefined)
}

type Option = { value: string; label: string }

function Choice({
  name,
  label,
  chosen,
  options,
}: {
  name: string
  label: string
  chosen: string | undefined
  options: Option[]
}) {
  return (
    <label className="block text-sm">
      {label}
      <select key={chosen} name={name} defaultValue={chosen ?? ''} className={control}>
        <option value="">{t('desk.queue.any')}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

function Chips({ tab, filter, members }: FormProps) {
  const chips = chipsOf(filter, members)
  if (chips.length === 0) return null
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {chips.map(({ name, text }) => (
        <li key={name}>
          <a
            href={queueHref({ tab, filter: { ...filter, [name]: undefined } })}
            className="inline-flex min-h-8 items-center gap-2 rounded-full border border-edge bg-surface px-3 text-sm text-ink no-underline hover:bg-tint"
          >
            <span className="sr-only">{t('desk.queue.remove', { filter: text })}</span>
            <span aria-hidden="true">{text} ×</span>
          </a>
        </li>
      ))}
      <li>
        <TextLink href={queueHref({ tab })} className="inline-flex min-h-8 items-center text-sm">
          {t('desk.queue.clear')}
        </TextLink>
      </li>
    </ul>
  )
}

function chipsOf({ q, right, identity, assignee }: QueueAddress['filter'], members: readonly Member[]) {
  const person = peopleOptions(members).find(({ value }) => value === assignee)?.label ?? assignee
  return [
    { name: 'q', text: q && t('desk.queue.chipSearch', { q }) },
    { name: 'right', text: right && t(`common.rightNames.${right}`) },
    { name: 'identity', text: identity && t(`desk.identity.${identity}`) },
    { name: 'assignee', text: person },
  ].flatMap(({ name, text }) => (text ? [{ name, text }] : []))
}

function rightOptions(): Option[] {
  return rights.map((right) => ({ value: right, label: t(`common.rightNames.${right}`) }))
}

function identityOptions(): Option[] {
  return identityStates.map((state) => ({ value: state, label: t(`desk.identity.${state}`) }))
}

function peopleOptions(members: readonly Member[]): Option[] {
  const fixed = [
    { value: 'me', label: t('desk.queue.me') },
    { value: 'nobody', label: t('desk.queue.nobody') },
  ]
  return [...fixed, ...members.map(({ userId, name }) => ({ value: userId, label: name }))]
}
