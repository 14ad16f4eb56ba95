import { redirect } from 'next/navigation'
import { encode } from 'uqr'
import { ActionForm } from '@/components/desk/action-form'
import { TextField } from '@/components/desk/fields'
import { QrCode } from '@/components/desk/qr-code'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { readNewAuthenticator } from '../../../../../_server/auth/own-authenticator'
import { currentContext } from '../../../../../_server/session'
import { signInDesk } from '../../../../../_server/sign-in-desk'
import { formWords, t } from '../../../../words'
import { confirmAuthenticator } from '../../actions'

export default async function NewAuthenticatorPage() {
  const { person } = await currentContext()
  const shown = (await readNewAuthenticator(await signInDesk(), person)) ?? redirect('/desk/account/authenticator')
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/account" text={t('desk.account.title')} />
      <h1 className="text-2xl font-bold">{t('desk.account.authenticator.newTitle')}</h1>
      <p className="mt-2">{t('desk.signIn.enrolScan')}</p>
      <QrCode modules={encode(shown.uri).data} label={t('desk.signIn.enrolPicture')} />
      <p>{t('desk.signIn.enrolType')}</p>
      <p className="mt-1 mb-8 font-mono text-lg break-words select-all">{shown.text}</p>
      <ActionForm action={confirmAuthenticator} words={formWords(t('desk.account.authenticator.newTitle'))}>
        <TextField
          name="code"
          label={t('desk.account.authenticator.newCode')}
          width="sm:w-40"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.account.authenticator.newSubmit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
