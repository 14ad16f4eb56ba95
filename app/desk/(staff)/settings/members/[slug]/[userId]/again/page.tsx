import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { memberAddress } from '../../../../../../_members/addresses'
import { managedMember } from '../../../../../../_members/managed'
import type { MemberPageProps } from '../../../../../../_members/member-page'
import { formWords, t } from '../../../../../../words'
import { letIn } from '../../../actions'

export default async function AgainPage({ params }: MemberPageProps) {
  const { controller, member } = await managedMember(await params)
  const { userId, name } = member
  const title = t('desk.members.againTitle', { name })
  return (
    <div className="max-w-measure">
      <BackLink href={memberAddress(controller.slug, userId)} text={name} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.members.againIntro', { name })}</p>
      <ActionForm action={letIn} words={formWords(title)} hidden={{ controller: controller.slug, userId, name }}>
        <SubmitButton kind="danger" working={t('desk.shell.working')}>
          {t('desk.members.againSubmit')}
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
