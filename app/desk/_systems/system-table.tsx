import { AddressText } from '@/components/desk/address-text'
import { CardCell, CardRow, CardTable, CardValue } from '@/components/desk/card-table'
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
    <CardTable
      caption={t('desk.systems.caption', { controller: controller.name })}
      heads={heads.map((head) => t(`desk.systems.${head}`))}
    >
      {systems.map((system) => (
        <SystemLine key={system.id} {...{ controller, system }} />
      ))}
    </CardTable>
  )
}

function SystemLine({ controller, system }: { controller: Controller; system: SystemRow }) {
  const { id, name, ownerName, ownerEmail, rights, dueDays, isProcessor, archivedAt, holds } = system
  const marks = [isProcessor && t('desk.systems.isProcessor'), archivedAt && t('desk.systems.archived')].filter(Boolean)
  return (
    <CardRow>
      <CardCell>
        <bdi className="font-semibold">{name}</bdi>
        {marks.length > 0 && <span className="text-sm"> ({marks.join(', ')})</span>}
        <span className="block text-sm text-ink-soft">{holds}</span>
      </CardCell>
      <CardValue label={t('desk.systems.owner')}>
        <bdi>{ownerName}</bdi>
        <span className="block text-sm text-ink-soft">
          <AddressText text={ownerEmail} />
        </span>
      </CardValue>
      <CardValue label={t('desk.systems.rights')}>
        {new Intl.ListFormat(deskLanguage).format(rights.map((right) => t(`common.rightNames.${right}`)))}
      </CardValue>
      <CardValue label={t('desk.systems.due')}>{t('desk.systems.days', { days: dueDays })}</CardValue>
      <CardCell>
        <TextLink href={systemAddress(controller.slug, id)} className="inline-block py-1">
          {t('desk.systems.change')}
          <span className="sr-only"> {t('desk.systems.changeOf', { system: name, controller: controller.name })}</span>
        </TextLink>
      </CardCell>
    </CardRow>
  )
}
