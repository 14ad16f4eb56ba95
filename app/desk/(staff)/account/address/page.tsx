import { ActionForm } from '@/components/desk/action-form'
import { PasswordField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { currentContext } from '../../../../_server/session'
import { formWords, t } from '../../../words'
import { changeOwnAddress } from '../actions'

export default async function OwnAddressPage() {
  await currentContext()
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/account" text={t('desk.account.title')} />
      <h1 className="text-2xl font-bold">{t('desk.account.ownAddress.title')}</h1>
      <p className="mt-2 mb-6">{t('desk.account.ownAddress.intro')}</p>
      <ActionForm action={changeOwnAddress} words={formWords(t('desk.account.ownAddress.title'))}>
        <TextField name="email" type="email" label={t('desk.account.ownAddress.next')} autoComplete="email" />
        <PasswordField name="password" label={t('desk.account.password')} autoComplete="current-password" />
        <TextField
          name="code"
          label={t('desk.account.code')}
          hint={t('desk.account.codeHint')}
          width="sm:w-40"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.account.ownAddress.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
