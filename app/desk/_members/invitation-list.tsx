import { AddressText } from '@/components/desk/address-text'
import { Button } from '@/components/ui/button'
import type { Controller } from '@/db/queries/case-file'
import type { OpenInvitation } from '@/db/queries/invitations'
import { formatMoment } from '@/messages/format-moment'
import { takeBack } from '../(staff)/settings/members/actions'
import { deskLanguage, t } from '../words'

/** Who has been invited and has not come yet, each with a button that takes it back. */
export function InvitationList({
  controller,
  invitations,
}: {
  controller: Controller
  invitations: readonly OpenInvitation[]
}) {
  if (invitations.length === 0) return null
  return (
    <section className="mt-5">
      <h3 className="font-semibold">{t('desk.members.invitations')}</h3>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {invitations.map(({ name, email, role, expiresAt }) => (
          <li key={email} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
            <p className="min-w-0">
              <bdi className="font-semibold">{name}</bdi>{' '}
              <span className="text-ink-soft">
                <AddressText text={email} />
              </span>
              <span className="block text-sm">
                {t('desk.members.invitedUntil', {
                  role: t(`desk.roles.${role}`),
                  moment: formatMoment(new Date(expiresAt), deskLanguage, controller.timeZone),
                })}
              </span>
            </p>
            <form action={takeBack}>
              <input type="hidden" name="controller" value={controller.slug} />
              <input type="hidden" name="email" value={email} />
              <Button kind="quiet">
                {t('desk.members.withdraw')}
                <span className="sr-only"> {t('desk.members.withdrawOf', { name })}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
