import { ActionForm } from '@/components/desk/action-form'
import { TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { membersAddress } from '../../../../../_members/addresses'
import { managedController } from '../../../../../_members/managed'
import { RoleFields } from '../../../../../_members/role-fields'
import { formWords, t } from '../../../../../words'
import { invite } from '../../actions'

export default async function InvitationPage({ params }: { params: Promise<{ slug: string }> }) {
  const { context, controller } = await managedController((await params).slug)
  const title = t('desk.members.inviteTitle', { controller: controller.name })
  return (
    <div className="max-w-measure">
      <BackLink href={membersAddress} text={t('desk.members.backToMembers')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.members.inviteIntro', { days: context.environment.LIMIT_INVITATION_DAYS })}</p>
      <ActionForm action={invite} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <TextField name="name" label={t('desk.members.name')} autoComplete="off" />
        <TextField
          name="email"
          label={t('desk.members.email')}
          type="email"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
        />
        <RoleFields />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.members.inviteSubmit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
