import type { OwnSession, SessionLimits } from '@/db/accounts/sessions'
import { MomentTime } from '@/components/desk/moment-time'
import { Button } from '@/components/ui/button'
import { formatMoment } from '@/messages/format-moment'
import { endOne, endOthers } from '../(staff)/account/actions'
import { deskLanguage, t } from '../words'
import { browserName } from './browser-name'

type ListProps = { sessions: readonly OwnSession[]; ownId: string; limits: SessionLimits; timeZone: string }

/** Every session of one person, each with a button that ends it; this one ends by signing out. */
export function SessionList({ sessions, ownId, limits: { idleMinutes, hours }, timeZone }: ListProps) {
  const others = sessions.filter(({ id }) => id !== ownId)
  return (
    <>
      <p className="mb-3">{t('desk.account.sessionsIntro', { minutes: idleMinutes, hours })}</p>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} isOwn={session.id === ownId} timeZone={timeZone} />
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="mt-3 text-ink-soft">{t('desk.account.noOthers')}</p>
      ) : (
        <form action={endOthers} className="mt-4">
          <Button kind="danger">{t('desk.account.endOthers')}</Button>
        </form>
      )}
    </>
  )
}

type LineProps = { session: OwnSession; isOwn: boolean; timeZone: string }

function SessionLine({ session, isOwn, timeZone }: LineProps) {
  const device = browserName(session.browser) ?? t('desk.account.unknown')
  const when = { language: deskLanguage, timeZone }
  const signedIn = formatMoment(session.signedInAt, deskLanguage, timeZone)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-semibold">
          {device}{' '}
          {isOwn && (
            <span className="rounded-sm border border-accent px-1.5 text-sm text-accent">{t('desk.account.here')}</span>
          )}
        </p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-sm">
          <dt className="text-ink-soft">{t('desk.account.signedIn')}</dt>
          <dd>
            <MomentTime moment={session.signedInAt} {...when} />
          </dd>
          <dt className="text-ink-soft">{t('desk.account.lastSeen')}</dt>
          <dd>
            <MomentTime moment={session.lastSeenAt} {...when} />
          </dd>
          <dt className="text-ink-soft">{t('desk.account.address')}</dt>
          <dd>{session.address ?? t('desk.account.addressUnknown')}</dd>
        </dl>
      </div>
      {!isOwn && (
        <form action={endOne}>
          <input type="hidden" name="session" value={session.id} />
          <Button kind="quiet">
            {t('desk.account.end')}
            <span className="sr-only"> {t('desk.account.endOf', { device, moment: signedIn })}</span>
          </Button>
        </form>
      )}
    </li>
  )
}
