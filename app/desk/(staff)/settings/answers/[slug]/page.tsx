import { ActionForm } from '@/components/desk/action-form'
import { RadioField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { approvalRules } from '@/domain/policies/approval'
import { managedController } from '../../../../_members/managed'
import { formWords, t } from '../../../../words'
import { saveApprovals } from '../../answer-actions'

export default async function AnswersPage({ params }: { params: Promise<{ slug: string }> }) {
  const { controller } = await managedController((await params).slug)
  const title = t('desk.answers.title', { controller: controller.name })
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/settings" text={t('desk.settings.organisation')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.answers.intro')}</p>
      <ActionForm action={saveApprovals} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <RadioField
          name="approvals"
          label={t('desk.answers.approvals')}
          hint={t('desk.answers.rulesHint')}
          options={approvalRules.map((rule) => ({ value: rule, label: t(`desk.answers.rules.${rule}`) }))}
          chosen={controller.approvals}
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.answers.save')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
