import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { findNewestForm } from '@/db/queries/forms'
import { managedController } from '../../../../../_members/managed'
import { FormPart } from '../../../../../_settings/form-part'
import { LookFields } from '../../../../../_settings/look-fields'
import { formWords, t } from '../../../../../words'
import { saveLook } from '../../../form-actions'

export default async function LookPage({ params }: { params: Promise<{ slug: string }> }) {
  const { context, controller } = await managedController((await params).slug)
  const { settings } = await findNewestForm(context.db, context.actor, controller.id)
  const title = t('desk.look.title', { controller: controller.name })
  return (
    <FormPart controller={controller} title={title} intro={t('desk.look.intro')}>
      <ActionForm action={saveLook} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <LookFields slug={controller.slug} brand={settings.brand ?? {}} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.look.save')}</SubmitButton>
      </ActionForm>
    </FormPart>
  )
}
