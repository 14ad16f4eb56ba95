import { ActionForm } from '@/components/desk/action-form'
import { PasswordField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { currentContext } from '../../../../_server/session'
import { formWords, t } from '../../../words'
import { changeOwnPassword } from '../actions'

export default async function PasswordPage() {
  const { person } = await currentContext()
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/account" text={t('desk.account.title')} />
      <h1 className="text-2xl font-bold">{t('desk.account.passwordTitle')}</h1>
      <p className="mt-2 mb-6">{t('desk.account.passwordIntro')}</p>
      <ActionForm action={changeOwnPassword} words={formWords(t('desk.account.passwordTitle'))}>
        <input type="hidden" name="email" value={person.email} autoComplete="username" />
        <PasswordField name="current" label={t('desk.account.current')} autoComplete="current-password" />
        <PasswordField
          name="next"
          label={t('desk.account.next')}
          hint={t('desk.account.nextHint')}
          autoComplete="new-password"
        />
        <PasswordField name="again" label={t('desk.account.again')} autoComplete="new-password" />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.account.passwordSubmit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
