import type { ReactNode } from 'react'
import { AddressText } from '@/components/desk/address-text'
import { TextLink } from '@/components/ui/text-link'
import type { Controller } from '@/db/queries/case-file'
import type { SystemRow } from '@/db/queries/systems'
import { deskLanguage, t } from '../words'
import { systemAddress } from './addresses'

type TableProps = { controller: Controller; systems: readonly SystemRow[] }

/** The register of one organisation: a table on wide screens, a card for each system on narrow ones. */
export function SystemTable({ controller, systems }: TableProps) {
  const heads = ['name', 'owner', 'rights', 'due'] as const
  return (
    <table role="table" className="block w-full border-collapse md:table">
      <caption className="sr-only">{t('desk.systems.caption', { controller: controller.name })}</caption>
      <thead role="rowgroup" className="hidden md:table-header-group">
        <tr role="row" className="border-b-2 border-line text-sm text-ink-soft">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col" className="px-2 py-2 text-start font-semibold">
              {t(`desk.systems.${head}`)}
            </th>
          ))}
          <td role="cell" />
        </tr>
      </thead>
      <tbody role="rowgroup" className="block md:table-row-group">
        {systems.map((system) => (
          <SystemLine key={system.id} {...{ controller, system }} />
        ))}
      </tbody>
    </table>
  )
}

function SystemLine({ controller, system }: { controller: Controller; system: SystemRow }) {
  const { id, name, ownerName, ownerEmail, rights, dueDays, isProcessor, archivedAt, holds } = system
  const marks = [isProcessor && t('desk.systems.isProcessor'), archivedAt && t('desk.systems.archived')].filter(Boolean)
  return (
    <tr role="row" className="block border-b border-line py-3 md:table-row">
      <td role="cell" className="block px-2 align-top md:table-cell md:py-2">
        <bdi className="font-semibold">{name}</bdi>
        {marks.length > 0 && <span className="text-sm"> ({marks.join(', ')})</span>}
        <span className="block text-sm text-ink-soft">{holds}</span>
      </td>
      <Value label={t('desk.systems.owner')}>
        <bdi>{ownerName}</bdi>
        <span className="block text-sm text-ink-soft">
          <AddressText text={ownerEmail} />
        </span>
      </Value>
      <Value label={t('desk.systems.rights')}>
        {new Intl.ListFormat(deskLanguage).format(rights.map((right) => t(`common.rightNames.${right}`)))}
      </Value>
      <Value label={t('desk.systems.due')}>{t('desk.systems.days', { days: dueDays })}</Value>
      <td role="cell" className="block px-2 align-top md:table-cell md:py-2">
        <TextLink href={systemAddress(controller.slug, id)} className="inline-block py-1">
          {t('desk.systems.change')}
          <span className="sr-only"> {t('desk.systems.changeOf', { system: name, controller: controller.name })}</span>
        </TextLink>
      </td>
    </tr>
  )
}

/** On a card every value carries its label; in the table the column's head says it. */
function Value({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td role="cell" className="grid grid-cols-[9rem_1fr] gap-x-2 px-2 align-top md:table-cell md:py-2">
      <span aria-hidden="true" className="text-sm text-ink-soft md:hidden">
        {label}
      </span>
      <span className="min-w-0">{children}</span>
    </td>
  )
}
