import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { managedController } from '../../../../_members/managed'
import { OrganisationFields } from '../../../../_settings/organisation-fields'
import { formWords, t } from '../../../../words'
import { saveOrganisation } from '../../organisation-actions'

export default async function OrganisationPage({ params }: { params: Promise<{ slug: string }> }) {
  const { controller } = await managedController((await params).slug)
  const title = t('desk.organisation.title', { controller: controller.name })
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/settings" text={t('desk.settings.organisation')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.organisation.intro')}</p>
      <ActionForm action={saveOrganisation} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <OrganisationFields controller={controller} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.organisation.save')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
