import { ActionForm } from '@/components/desk/action-form'
import { TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { TextLink } from '@/components/ui/text-link'
import { wayBack } from '../../../_server/way-back'
import { formWords, t } from '../../words'
import { enterCode } from '../actions'

export default async function CodePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = wayBack((await searchParams).next)
  const query = new URLSearchParams({ next }).toString()
  return (
    <>
      <ActionForm action={enterCode} words={formWords(t('desk.signIn.codeTitle'))} hidden={{ next }}>
        <TextField
          name="code"
          label={t('desk.signIn.codeTitle')}
          hint={t('desk.signIn.codeHint')}
          isHeading
          width="sm:w-40"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.signIn.verify')}</SubmitButton>
      </ActionForm>
      <p className="mt-10 border-t border-line pt-6">
        <TextLink href={`/desk/sign-in/recovery?${query}`}>{t('desk.signIn.useRecovery')}</TextLink>
      </p>
      <p className="mt-3">
        <TextLink href={`/desk/sign-in?${query}`}>{t('desk.signIn.startAgain')}</TextLink>
      </p>
    </>
  )
}
