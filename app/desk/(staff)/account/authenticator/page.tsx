import { ActionForm } from '@/components/desk/action-form'
import { PasswordField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { currentContext } from '../../../../_server/session'
import { formWords, t } from '../../../words'
import { beginAuthenticator } from '../actions'

export default async function AuthenticatorPage() {
  await currentContext()
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/account" text={t('desk.account.title')} />
      <h1 className="text-2xl font-bold">{t('desk.account.authenticator.title')}</h1>
      <p className="mt-2 mb-6">{t('desk.account.authenticator.intro')}</p>
      <ActionForm action={beginAuthenticator} words={formWords(t('desk.account.authenticator.title'))}>
        <PasswordField name="password" label={t('desk.account.password')} autoComplete="current-password" />
        <TextField
          name="code"
          label={t('desk.account.authenticator.code')}
          hint={t('desk.account.authenticator.codeHint')}
          width="sm:w-64"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.account.authenticator.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
