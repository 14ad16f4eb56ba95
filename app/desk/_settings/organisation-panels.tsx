import { AddressText } from '@/components/desk/address-text'
import { FactList, Panel } from '@/components/desk/panel'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { AdoptedCalendar } from '@/db/queries/adopted-calendar'
import type { Controller } from '@/db/queries/case-file'
import type { KeptReminderRule } from '@/db/queries/reminder-rules'
import type { Day } from '@/domain/calendar/days'
import { formatMoment } from '@/messages/format-moment'
import { openPublicForm } from '../(staff)/settings/actions'
import { deskLanguage, t } from '../words'
import { mailboxAddress } from '../_mailbox/addresses'
import { AnswersPanel } from './answers-panel'
import { formAddress, organisationAddress, redatingAddress, ruleAddress } from './addresses'
import { missingFacts } from './missing-facts'
import { contactFacts, lawFacts } from './organisation-facts'
import { RemindersPanel } from './reminders-panel'

type PanelsProps = {
  controller: Controller
  calendar: AdoptedCalendar | undefined
  reminders: KeptReminderRule
  today: Day
  origin: string
}

/** What is known of one organisation, and what is missing. */
export function OrganisationPanels({ controller, calendar, reminders, today, origin }: PanelsProps) {
  const { slug } = controller
  const missing = missingFacts(controller, calendar, today)
  return (
    <section aria-labelledby={`name-${slug}`} className="space-y-5">
      <h2 id={`name-${slug}`} className="text-xl font-bold">
        <bdi>{controller.name}</bdi>
      </h2>
      {missing.length > 0 ? (
        <Notice tone="warn">
          <h3 className="font-bold">{t('desk.settings.missingTitle')}</h3>
          <ul className="mt-1 list-disc space-y-1 ps-5">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p>{t('desk.settings.nothingMissing')}</p>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <FormPanel controller={controller} origin={origin} />
        <Panel id={`law-${slug}`} title={t('desk.settings.law')}>
          <FactList facts={lawFacts(controller, calendar)} />
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
            <TextLink href={ruleAddress(slug)} className="inline-block py-1">
              {t('desk.rule.change')}
              <span className="sr-only"> {t('desk.rule.of', { controller: controller.name })}</span>
            </TextLink>
            <TextLink href={redatingAddress(slug)} className="inline-block py-1">
              {t('desk.redating.link')}
              <span className="sr-only"> {t('desk.rule.of', { controller: controller.name })}</span>
            </TextLink>
          </p>
        </Panel>
        <AnswersPanel controller={controller} />
        <RemindersPanel controller={controller} kept={reminders} />
        <div className="lg:col-span-2">
          <Panel id={`contact-${slug}`} title={t('desk.settings.contact')}>
            <FactList facts={contactFacts(controller)} />
            <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
              <TextLink href={organisationAddress(slug)} className="inline-block py-1">
                {t('desk.organisation.change')}
                <span className="sr-only"> {t('desk.rule.of', { controller: controller.name })}</span>
              </TextLink>
              <TextLink href={mailboxAddress(slug)} className="inline-block py-1">
                {t('desk.mailbox.change')}
                <span className="sr-only"> {t('desk.rule.of', { controller: controller.name })}</span>
              </TextLink>
            </p>
          </Panel>
        </div>
      </div>
    </section>
  )
}

function FormPanel({ controller, origin }: Pick<PanelsProps, 'controller' | 'origin'>) {
  const { slug, name, openedAt, timeZone } = controller
  const address = `${origin}/${slug}`
  return (
    <Panel id={`form-${slug}`} title={t('desk.settings.form')}>
      <p>
        {openedAt
          ? t('desk.settings.formOpen', { moment: formatMoment(new Date(openedAt), deskLanguage, timeZone) })
          : t('desk.settings.formClosed')}
      </p>
      <p className="mt-2">
        {t('desk.settings.formAddress')}:{' '}
        <TextLink href={address}>
          <AddressText text={address} />
        </TextLink>
      </p>
      <p className="mt-2">
        <TextLink href={formAddress(slug)} className="inline-block py-1">
          {t('desk.publicForm.change')}
          <span className="sr-only"> {t('desk.rule.of', { controller: name })}</span>
        </TextLink>
      </p>
      {!openedAt && (
        <form action={openPublicForm} className="mt-4">
          <input type="hidden" name="controller" value={slug} />
          <Button>
            {t('desk.settings.openForm')}
            <span className="sr-only"> {t('desk.settings.openFormOf', { controller: name })}</span>
          </Button>
        </form>
      )}
    </Panel>
  )
}
