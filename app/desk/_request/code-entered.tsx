import { ActionForm, type FormAction } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { identityCodeOf } from '@/domain/requests/identity-code'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, formWords, t } from '../words'
import type { DeskRequest } from './read-request'
import { verbObstacle } from './verb-obstacle'

/** The verdict that suggests itself once the person has entered the code: one click, from the day they did. */
export function CodeEntered({ request, action }: { request: DeskRequest; action: FormAction }) {
  const { reference, request: row, history, now } = request
  const code = identityCodeOf(history, now)
  if (code?.standing !== 'entered' || verbObstacle(request, 'identity')) return null
  const title = t('desk.pages.identity.codeEntered', { day: formatDay(code.enteredOn, deskLanguage) })
  return (
    <section aria-labelledby="code-entered" className="mb-8 border-b border-line pb-6">
      <h2 id="code-entered" className="mb-3 font-semibold">
        {title}
      </h2>
      <ActionForm
        isBeside
        action={action}
        words={formWords(title)}
        hidden={{ reference, version: row.version, verdict: 'verified', method: 'code-on-file', on: code.enteredOn }}
      >
        <SubmitButton working={t('desk.shell.working')}>{t('desk.pages.identity.codeVerified')}</SubmitButton>
      </ActionForm>
    </section>
  )
}
