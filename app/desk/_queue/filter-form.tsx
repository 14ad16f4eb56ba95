import { ChevronDown } from 'lucide'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import { t } from '../words'
import { chipsOf, type DayFilter, type Offered, type Option, optionsOf } from './filter-options'
import { type QueueAddress, queueHref, sortText } from './queue-address'

type FormProps = Pick<QueueAddress, 'tab' | 'filter' | 'order'> & Offered

const control = 'mt-1 block min-h-11 w-full rounded-md border-2 border-edge bg-surface px-3 py-1.5'

/** Search and filters as a plain form whose address can be shared; every filter set can be taken off by itself. */
export function FilterForm({ tab, filter, order, ...offered }: FormProps) {
  const sort = sortText(order)
  const isNarrowed = Object.keys(filter).some((name) => name !== 'q')
  return (
    <form action="/desk" method="get" role="search" className="mt-4 print:hidden">
      {tab && <input type="hidden" name="tab" value={tab} />}
      {filter.importId && <input type="hidden" name="importId" value={filter.importId} />}
      {filter.runId && <input type="hidden" name="runId" value={filter.runId} />}
      {sort && <input type="hidden" name="sort" value={sort} />}
      <div className="flex flex-wrap items-end gap-3">
        <label className="block w-full grow text-sm sm:w-auto sm:max-w-lg">
          {t('desk.queue.searchHint')}
          <input id="search" type="search" name="q" defaultValue={filter.q} className={control} autoComplete="off" />
        </label>
        <Button kind="quiet">{t('desk.queue.search')}</Button>
      </div>
      <details open={isNarrowed} className="group mt-2">
        <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1 rounded-md border border-edge px-3 py-1 text-sm hover:bg-tint [&::-webkit-details-marker]:hidden">
          {t('desk.queue.filters')}
          <Icon of={ChevronDown} className="size-4 group-open:rotate-180" />
        </summary>
        <Fields filter={filter} {...offered} />
      </details>
      <Chips {...{ tab, filter, order }} {...offered} />
    </form>
  )
}

function Fields({ filter, ...offered }: Pick<FormProps, 'filter'> & Offered) {
  const options = optionsOf(offered, filter)
  const choices = [
    { name: 'right', label: t('desk.queue.right') },
    { name: 'regime', label: t('desk.queue.law') },
    { name: 'state', label: t('desk.queue.state') },
    { name: 'identity', label: t('desk.queue.identity') },
    { name: 'assignee', label: t('desk.queue.assignee') },
    ...(offered.teams.length > 0 ? [{ name: 'team', label: t('desk.queue.team') } as const] : []),
    ...(offered.tags.length > 0 ? [{ name: 'tag', label: t('desk.tags.tag') } as const] : []),
    ...(offered.controllers.length > 1 ? [{ name: 'controllerId', label: t('desk.queue.organisation') } as const] : []),
    { name: 'channel', label: t('desk.queue.channel') },
  ] as const
  return (
    <div className="mt-1 grid gap-3 sm:grid-cols-2 sm:items-end lg:max-w-5xl lg:grid-cols-4">
      {choices.map(({ name, label }) => (
        <Choice key={name} name={name} label={label} chosen={filter[name]} options={options[name]} />
      ))}
      <Range legend={t('desk.queue.dueRange')} names={['dueFrom', 'dueUntil']} filter={filter} />
      <Range legend={t('desk.queue.receivedRange')} names={['receivedFrom', 'receivedUntil']} filter={filter} />
      <div>
        <Button kind="quiet">{t('desk.queue.apply')}</Button>
      </div>
    </div>
  )
}

type ChoiceProps = { name: string; label: string; chosen: string | undefined; options: Option[] }

function Choice({ name, label, chosen, options }: ChoiceProps) {
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

type RangeProps = { legend: string; names: readonly [DayFilter, DayFilter]; filter: QueueAddress['filter'] }

function Range({ legend, names, filter }: RangeProps) {
  return (
    <fieldset className="min-w-0 text-sm sm:col-span-2">
      <legend className="sr-only">{legend}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-3">
        {names.map((name) => (
          <label key={name} className="block">
            {t(`desk.queue.fields.${name}`)}
            <input
              key={filter[name]}
              type="date"
              name={name}
              defaultValue={filter[name]}
              max="9999-12-31"
              className={control}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Chips({ tab, filter, order, ...offered }: FormProps) {
  const chips = chipsOf(filter, offered)
  if (chips.length === 0) return null
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {chips.map(({ name, text }) => (
        <li key={name}>
          <a
            href={queueHref({ tab, filter: { ...filter, [name]: undefined }, order })}
            className="inline-flex min-h-8 items-center gap-2 rounded-full border border-edge bg-surface px-3 text-sm text-ink no-underline hover:bg-tint"
          >
            <span className="sr-only">{t('desk.queue.remove', { filter: text })}</span>
            <span aria-hidden="true">{text} ×</span>
          </a>
        </li>
      ))}
      <li>
        <TextLink href={queueHref({ tab, order })} className="inline-flex min-h-8 items-center text-sm">
          {t('desk.queue.clear')}
        </TextLink>
      </li>
    </ul>
  )
}
