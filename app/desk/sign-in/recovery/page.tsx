import { ActionForm } from '@/components/desk/action-form'
import { TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { TextLink } from '@/components/ui/text-link'
import { wayBack } from '../../../_server/way-back'
import { formWords, t } from '../../words'
import { enterRecoveryCode } from '../actions'

export default async function RecoveryPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = wayBack((await searchParams).next)
  const query = new URLSearchParams({ next }).toString()
  return (
    <>
      <ActionForm action={enterRecoveryCode} words={formWords(t('desk.signIn.recoveryTitle'))} hidden={{ next }}>
        <TextField
          name="code"
          label={t('desk.signIn.recoveryTitle')}
          hint={t('desk.signIn.recoveryHint')}
          isHeading
          width="sm:w-72"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.signIn.verify')}</SubmitButton>
      </ActionForm>
      <p className="mt-10 border-t border-line pt-6">
        <TextLink href={`/desk/sign-in/code?${query}`}>{t('desk.signIn.useAuthenticator')}</TextLink>
      </p>
    </>
  )
}
