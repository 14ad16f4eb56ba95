import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { findNewestForm } from '@/db/queries/forms'
import { managedController } from '../../../../../_members/managed'
import { formAddress } from '../../../../../_settings/addresses'
import { LookFields } from '../../../../../_settings/look-fields'
import { formWords, t } from '../../../../../words'
import { saveLook } from '../../../form-actions'

export default async function LookPage({ params }: { params: Promise<{ slug: string }> }) {
  const { context, controller } = await managedController((await params).slug)
  const { settings } = await findNewestForm(context.db, context.actor, controller.id)
  const title = t('desk.look.title', { controller: controller.name })
  return (
    <div className="max-w-measure">
      <BackLink
        href={formAddress(controller.slug)}
        text={t('desk.publicForm.title', { controller: controller.name })}
      />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.look.intro')}</p>
      <ActionForm action={saveLook} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <LookFields slug={controller.slug} brand={settings.brand ?? {}} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.look.save')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
