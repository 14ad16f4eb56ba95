import { FactList, Panel } from '@/components/desk/panel'
import { TextLink } from '@/components/ui/text-link'
import type { Controller } from '@/db/queries/case-file'
import type { KeptReminderRule } from '@/db/queries/reminder-rules'
import { t } from '../words'
import { remindersAddress } from './addresses'

/** When the staff of one organisation are reminded. */
export function RemindersPanel({
  controller: { slug, name },
  kept,
}: {
  controller: Controller
  kept: KeptReminderRule
}) {
  const { ladders, sendAt, windowFrom, windowTo } = kept.rule
  const facts = [
    { label: t('desk.reminders.daysBefore'), value: ladders.answer.join(', ') },
    { label: t('desk.reminders.sendAt'), value: t('desk.reminders.sentAt', { sendAt, windowFrom, windowTo }) },
  ]
  return (
    <Panel id={`reminders-${slug}`} title={t('desk.reminders.panel')}>
      <FactList facts={facts} />
      <p className="mt-4">
        <TextLink href={remindersAddress(slug)} className="inline-block py-1">
          {t('desk.reminders.link')}
          <span className="sr-only"> {t('desk.rule.of', { controller: name })}</span>
        </TextLink>
      </p>
    </Panel>
  )
}
