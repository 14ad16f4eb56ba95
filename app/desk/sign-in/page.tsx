import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { PasswordField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { currentSession } from '../../_server/session'
import { wayBack } from '../../_server/way-back'
import { formWords, t } from '../words'
import { signIn } from './actions'

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = wayBack((await searchParams).next)
  if (await currentSession()) redirect(next)
  return (
    <>
      <h1 className="text-3xl font-bold">{t('desk.signIn.title')}</h1>
      <p className="mt-2 mb-8 text-ink-soft">{t('desk.signIn.intro')}</p>
      <ActionForm action={signIn} words={formWords(t('desk.signIn.title'))} hidden={{ next }}>
        <TextField
          name="email"
          label={t('desk.signIn.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
        />
        <PasswordField name="password" label={t('desk.signIn.password')} autoComplete="current-password" />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.signIn.submit')}</SubmitButton>
      </ActionForm>
      <p className="mt-10 border-t border-line pt-6 text-ink-soft">{t('desk.signIn.lost')}</p>
    </>
  )
}
