import { ActionForm } from '@/components/desk/action-form'
import { PreviewAndSend } from '@/components/desk/letter-preview'
import { BackLink } from '@/components/ui/back-link'
import { managedController } from '../../../../../_members/managed'
import { templatesAddress } from '../../../../../_templates/addresses'
import { templatePreviewWords } from '../../../../../_templates/preview-words'
import { TemplateFields } from '../../../../../_templates/template-fields'
import { formWords, t } from '../../../../../words'
import { make } from '../../actions'

export default async function NewTemplatePage({ params }: { params: Promise<{ slug: string }> }) {
  const { controller } = await managedController((await params).slug)
  const title = t('desk.templates.newTitle', { controller: controller.name })
  return (
    <div className="max-w-measure">
      <BackLink href={templatesAddress} text={t('desk.templates.back')} />
      <h1 className="mb-6 text-2xl font-bold">{title}</h1>
      <ActionForm action={make} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <TemplateFields regimes={controller.regimes} language={controller.language} />
        <PreviewAndSend words={templatePreviewWords()} />
      </ActionForm>
    </div>
  )
}
