import { AddressText } from '@/components/desk/address-text'
import type { ReactNode } from 'react'
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
    <table role="table" className="block w-full border-collapse md:table">
      <caption className="sr-only">{t('desk.members.caption', { controller: controller.name })}</caption>
      <thead role="rowgroup" className="hidden md:table-header-group">
        <tr role="row" className="border-b-2 border-line text-sm text-ink-soft">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col" className="px-2 py-2 text-start font-semibold">
              {t(`desk.members.${head}`)}
            </th>
          ))}
          <td role="cell" />
        </tr>
      </thead>
      <tbody role="rowgroup" className="block md:table-row-group">
        {members.map((member) => (
          <MemberRow key={member.userId} {...{ controller, member }} isOneself={member.userId === ownId} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { controller: Controller; member: MemberLine; isOneself: boolean }

function MemberRow({ controller, member, isOneself }: RowProps) {
  const { userId, name, email, role, mayVerify, since, openRequests } = member
  return (
    <tr role="row" className="block border-b border-line py-3 md:table-row">
      <td role="cell" className="block px-2 align-top md:table-cell md:py-2">
        <bdi className="font-semibold">{name}</bdi>{' '}
        {isOneself && <span className="text-sm">({t('desk.members.you')})</span>}
        <span className="block text-sm text-ink-soft">
          <AddressText text={email} />
        </span>
      </td>
      <Value label={t('desk.members.role')}>{t(`desk.roles.${role}`)}</Value>
      <Value label={t('desk.members.verify')}>
        {mayVerify ? t('desk.members.mayVerify') : t('desk.members.mayNotVerify')}
      </Value>
      <Value label={t('desk.members.state')}>{signsIn(member)}</Value>
      <Value label={t('desk.members.open')}>{openRequests}</Value>
      <Value label={t('desk.members.since')}>
        <DayTime day={dayOf(since, controller.timeZone)} language={deskLanguage} />
      </Value>
      <td role="cell" className="block px-2 align-top md:table-cell md:py-2">
        {!isOneself && (
          <TextLink href={memberAddress(controller.slug, userId)} className="inline-block py-1">
            {t('desk.members.change')}
            <span className="sr-only"> {t('desk.members.changeOf', { name, controller: controller.name })}</span>
          </TextLink>
        )}
      </td>
    </tr>
  )
}

function signsIn({ canSignIn, hasSecondFactor }: MemberLine): string {
  if (!canSignIn) return t('desk.members.waits')
  return hasSecondFactor ? t('desk.members.canSignIn') : t('desk.members.notEnrolled')
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
