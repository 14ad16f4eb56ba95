import type { ReactNode } from 'react'
import type { Problem } from '@/casework/errors'
import { Button, ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import type { InvitationPage } from '@/db/queries/invitations'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../_server/problem-texts'

type JoinProps = { t: Translator; invitation: InvitationPage; problems: Problem[] }

/** For somebody without an account that works: the first password, or a new one. */
export function PasswordPage({ t, invitation, problems }: JoinProps) {
  const { controllerName: controller, role, email, account } = invitation
  const isNew = account === 'none'
  const texts = problemTexts(t, problems)
  return (
    <JoinShell title={isNew ? t('desk.members.join.title', { controller }) : t('desk.members.join.againTitle')}>
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <p>
        {isNew ? t('desk.members.join.lead', { role: t(`desk.roles.${role}`) }) : t('desk.members.join.againLead')}{' '}
        {t('desk.members.join.account', { email })}
      </p>
      <form method="post" noValidate className="space-y-6">
        <input type="hidden" value={email} autoComplete="username" />
        <TextInput
          name="password"
          type="password"
          autoComplete="new-password"
          label={t('desk.members.join.password')}
          hint={t('desk.members.join.passwordHint')}
          problem={texts['password']}
        />
        <TextInput
          name="again"
          type="password"
          autoComplete="new-password"
          label={t('desk.members.join.again')}
          problem={texts['again']}
        />
        <Button>{t('desk.members.join.submit')}</Button>
      </form>
    </JoinShell>
  )
}

/** For somebody whose account works: nobody but its owner, signed in, joins with it. */
export function SignInFirstPage({ t, invitation: { controllerName: controller, email }, problems }: JoinProps) {
  return (
    <JoinShell title={t('desk.members.join.title', { controller })}>
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <p>{t('desk.members.join.knownLead', { email })}</p>
      <p>
        <ButtonLink href="/desk/sign-in">{t('desk.members.join.signIn')}</ButtonLink>
      </p>
    </JoinShell>
  )
}

/** For the owner of the account, signed in. */
export function JoinPage({ t, invitation: { controllerName: controller, email, role } }: JoinProps) {
  return (
    <JoinShell title={t('desk.members.join.title', { controller })}>
      <p>{t('desk.members.join.readyLead', { email, controller, role: t(`desk.roles.${role}`) })}</p>
      <form method="post">
        <Button>{t('desk.members.join.join')}</Button>
      </form>
    </JoinShell>
  )
}

export function DeadInvitation({ t }: { t: Translator }) {
  return (
    <JoinShell title={t('desk.members.join.deadTitle')}>
      <p>{t('desk.members.join.dead')}</p>
    </JoinShell>
  )
}

function JoinShell({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      {children}
    </div>
  )
}
