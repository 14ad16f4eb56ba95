import { ActionForm } from '@/components/desk/action-form'
import { PasswordField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { currentContext } from '../../../../_server/session'
import { formWords, t } from '../../../words'
import { makeRecoveryCodes } from '../actions'

export default async function NewRecoveryCodesPage() {
  await currentContext()
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/account" text={t('desk.account.title')} />
      <h1 className="text-2xl font-bold">{t('desk.account.codesTitle')}</h1>
      <p className="mt-2 mb-6">{t('desk.account.codesIntro')}</p>
      <ActionForm action={makeRecoveryCodes} words={formWords(t('desk.account.codesTitle'))}>
        <PasswordField name="password" label={t('desk.account.password')} autoComplete="current-password" />
        <TextField
          name="code"
          label={t('desk.account.code')}
          hint={t('desk.account.codeHint')}
          width="w-40"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.account.codesSubmit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
