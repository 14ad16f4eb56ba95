import { AddressText } from '@/components/desk/address-text'
import { CardCell, CardRow, CardTable, CardValue } from '@/components/desk/card-table'
import { DayTime } from '@/components/request/day-time'
import { TextLink } from '@/components/ui/text-link'
import type { Controller } from '@/db/queries/case-file'
import type { MemberLine } from '@/db/queries/member-list'
import { dayOf } from '@/domain/calendar/days'
import { deskLanguage, t } from '../words'
import { memberAddress } from './addresses'

type TableProps = { controller: Controller; members: readonly MemberLine[]; ownId: string }

/** The members: a table on wide screens, a card for each on narrow ones. */
export function MemberTable({ controller, members, ownId }: TableProps) {
  const heads = ['name', 'role', 'verify', 'state', 'open', 'since'] as const
  return (
    <CardTable
      caption={t('desk.members.caption', { controller: controller.name })}
      heads={heads.map((head) => t(`desk.members.${head}`))}
    >
      {members.map((member) => (
        <MemberRow key={member.userId} {...{ controller, member }} isOneself={member.userId === ownId} />
      ))}
    </CardTable>
  )
}

type RowProps = { controller: Controller; member: MemberLine; isOneself: boolean }

function MemberRow({ controller, member, isOneself }: RowProps) {
  const { userId, name, email, role, mayVerify, since, openRequests } = member
  return (
    <CardRow>
      <CardCell>
        <bdi className="font-semibold">{name}</bdi>{' '}
        {isOneself && <span className="text-sm">({t('desk.members.you')})</span>}
        <span className="block text-sm text-ink-soft">
          <AddressText text={email} />
        </span>
      </CardCell>
      <CardValue label={t('desk.members.role')}>{t(`desk.roles.${role}`)}</CardValue>
      <CardValue label={t('desk.members.verify')}>
        {mayVerify ? t('desk.members.mayVerify') : t('desk.members.mayNotVerify')}
      </CardValue>
      <CardValue label={t('desk.members.state')}>{signsIn(member)}</CardValue>
      <CardValue label={t('desk.members.open')}>{openRequests}</CardValue>
      <CardValue label={t('desk.members.since')}>
        <DayTime day={dayOf(since, controller.timeZone)} language={deskLanguage} />
      </CardValue>
      <CardCell>
        {!isOneself && (
          <TextLink href={memberAddress(controller.slug, userId)} className="inline-block py-1">
            {t('desk.members.change')}
            <span className="sr-only"> {t('desk.members.changeOf', { name, controller: controller.name })}</span>
          </TextLink>
        )}
      </CardCell>
    </CardRow>
  )
}

function signsIn({ canSignIn, hasSecondFactor }: MemberLine): string {
  if (!canSignIn) return t('desk.members.waits')
  return hasSecondFactor ? t('desk.members.canSignIn') : t('desk.members.notEnrolled')
}
