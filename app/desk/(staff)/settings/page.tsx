import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { findAdoptedCalendar } from '@/db/queries/adopted-calendar'
import { databaseNow } from '@/db/queries/now'
import { findReminderRule } from '@/db/queries/reminder-rules'
import { dayOf } from '@/domain/calendar/days'
import { managedControllers } from '../../_members/managed'
import { newOrganisationAddress } from '../../_settings/addresses'
import { OrganisationPanels } from '../../_settings/organisation-panels'
import { pageTitle, t } from '../../words'

export default async function SettingsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { context, controllers } = await managedControllers()
  const { db, actor, origin } = context
  const { done } = await searchParams
  const now = await databaseNow(db)
  return (
    <>
      <title>{pageTitle(t('desk.settings.organisation'))}</title>
      {isDone(done) && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t(`desk.settings.${done}`)}</Notice>
        </div>
      )}
      <h1 className="mb-5 text-2xl font-bold">{t('desk.settings.organisation')}</h1>
      <div className="space-y-10">
        {controllers.map(async (controller) => (
          <OrganisationPanels
            key={controller.id}
            controller={controller}
            reminders={await findReminderRule(db, actor, controller.id)}
            calendar={await findAdoptedCalendar(db, actor, controller.id)}
            today={dayOf(now, controller.timeZone)}
            origin={origin}
          />
        ))}
      </div>
      <p className="mt-10 border-t border-line pt-5">
        <TextLink href={newOrganisationAddress} className="inline-block py-1">
          {t('desk.newOrganisation.link')}
        </TextLink>
      </p>
    </>
  )
}

const deeds = ['opened', 'openedAlready', 'changed', 'added'] as const

function isDone(done: string | undefined): done is (typeof deeds)[number] {
  return deeds.some((deed) => deed === done)
}
