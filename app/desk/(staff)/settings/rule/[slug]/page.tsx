import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { findAdopted } from '@/db/queries/controller-rules'
import { databaseNow } from '@/db/queries/now'
import { dayOf } from '@/domain/calendar/days'
import { managedController } from '../../../../_members/managed'
import { DayFields, LawFields, UnconfirmedField } from '../../../../_settings/rule-fields'
import { PromiseFields } from '../../../../_settings/promise-fields'
import { formWords, t } from '../../../../words'
import { saveRule } from '../../rule-actions'

export default async function RulePage({ params }: { params: Promise<{ slug: string }> }) {
  const { context, controller } = await managedController((await params).slug)
  const adopted = await findAdopted(context.db, context.actor, controller.id)
  const today = dayOf(await databaseNow(context.db), adopted.rule.timeZone)
  const title = t('desk.rule.title', { controller: controller.name })
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/settings" text={t('desk.settings.organisation')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.rule.intro')}</p>
      <ActionForm action={saveRule} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <LawFields {...adopted.rule} today={today} />
        <DayFields {...adopted} country={controller.country} timeZone={adopted.rule.timeZone} />
        <PromiseFields promise={adopted.rule.promise} />
        <UnconfirmedField answersUnconfirmed={adopted.rule.answersUnconfirmed} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.rule.save')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
