import { AddressText } from '@/components/desk/address-text'
import { FactList, Panel } from '@/components/desk/panel'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { findCalendarLink } from '@/db/accounts/calendar-links'
import { listSessions } from '@/db/accounts/sessions'
import type { Controller } from '@/db/queries/case-file'
import { controllersOf } from '@/db/queries/controllers'
import { currentContext, type DeskContext, sessionLimits } from '../../../_server/session'
import { CalendarPanel } from '../../_account/calendar-panel'
import { KeysPanel } from '../../_keys/keys-panel'
import { SessionList } from '../../_account/session-list'
import { pageTitle, t } from '../../words'

type AccountPageProps = { searchParams: Promise<{ done?: string; count?: string }> }

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const context = await currentContext()
  const { db, actor, person, environment } = context
  const done = doneWords(await searchParams)
  const limits = sessionLimits(environment)
  const sessions = await listSessions(db, person.userId, limits)
  const link = await findCalendarLink(db, person.userId)
  const controllers = await controllersOf(db, actor)
  const timeZone = controllers[0]?.timeZone ?? 'UTC'
  return (
    <>
      <title>{pageTitle(t('desk.account.title'))}</title>
      {done && (
        <div role="status" className="mb-5">
          <Notice tone="good">{done}</Notice>
        </div>
      )}
      <h1 className="mb-5 text-2xl font-bold">{t('desk.account.title')}</h1>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Panel id="who" title={t('desk.account.who')}>
          <FactList facts={factsAbout(context, controllers)} />
          <form action="/desk/sign-out" method="post" className="mt-4">
            <Button kind="quiet">{t('desk.account.signOut')}</Button>
          </form>
        </Panel>
        <Panel id="secure" title={t('desk.account.secure')}>
          <p>{t('desk.account.secureIntro')}</p>
          <ul className="mt-2">
            <WayLink href="/desk/account/password" text={t('desk.account.passwordLink')} />
            <WayLink href="/desk/account/address" text={t('desk.account.ownAddress.link')} />
            <WayLink href="/desk/account/authenticator" text={t('desk.account.authenticator.link')} />
            <WayLink href="/desk/account/recovery-codes" text={t('desk.account.codesLink')} />
          </ul>
        </Panel>
        <Panel id="absence" title={t('desk.absence.title')}>
          <p>{t('desk.absence.intro')}</p>
          <ul className="mt-2">
            <WayLink href="/desk/account/absence" text={t('desk.absence.link')} />
          </ul>
        </Panel>
        <KeysPanel />
        <div className="lg:col-span-2">
          <Panel id="calendar" title={t('desk.account.calendar.panel')}>
            <CalendarPanel link={link} timeZone={timeZone} />
          </Panel>
        </div>
        <div className="lg:col-span-2">
          <Panel id="sessions" title={t('desk.account.sessions')}>
            <SessionList sessions={sessions} ownId={person.sessionId} {...{ limits, timeZone }} />
          </Panel>
        </div>
      </div>
    </>
  )
}

function WayLink({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <TextLink href={href} className="inline-block py-2">
        {text}
      </TextLink>
    </li>
  )
}

function factsAbout({ actor, person }: DeskContext, controllers: readonly Controller[]) {
  const roles = actor.grants.map(({ controllerId, role, mayVerify }) => {
    const controller = controllers.find(({ id }) => id === controllerId)?.name ?? ''
    const params = { role: t(`desk.roles.${role}`), controller }
    return mayVerify ? t('desk.account.roleVerifies', params) : t('desk.account.role', params)
  })
  return [
    { label: t('desk.account.name'), value: <bdi>{person.name}</bdi> },
    { label: t('desk.account.email'), value: <AddressText text={person.email} /> },
    { label: t('desk.account.roles'), value: roles.map((role) => <p key={role}>{role}</p>) },
  ]
}

function doneWords({ done, count }: { done?: string; count?: string }): string | undefined {
  if (done === 'session') return t('desk.account.ended')
  if (done === 'calendar') return t('desk.account.calendar.revoked')
  if (done === 'gone') return t('desk.account.endedAlready')
  if (done === 'sessions') return t('desk.account.endedOthers', { count: Number(count) || 0 })
  if (done === 'address') return t('desk.account.ownAddress.asked')
  if (done === 'authenticator') return t('desk.account.authenticator.done')
  return done === 'password' ? t('desk.account.changed') : undefined
}
