import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { managedController } from '../../../../../_members/managed'
import { systemsAddress } from '../../../../../_systems/addresses'
import { SystemFields } from '../../../../../_systems/system-fields'
import { formWords, t } from '../../../../../words'
import { add } from '../../actions'

export default async function NewSystemPage({ params }: { params: Promise<{ slug: string }> }) {
  const { controller } = await managedController((await params).slug)
  const title = t('desk.systems.newTitle', { controller: controller.name })
  return (
    <div className="max-w-measure">
      <BackLink href={systemsAddress} text={t('desk.systems.back')} />
      <h1 className="mb-6 text-2xl font-bold">{title}</h1>
      <ActionForm action={add} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <SystemFields />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.systems.add')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
