import { noDoubtReasons } from '@/casework/verify-identity'
import { ActionForm, type FormAction } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { formWords, t } from '../words'
import type { DeskRequest } from './read-request'
import { verbObstacle } from './verb-obstacle'

/** Where nobody has looked at who asks yet: a button for each usual reason why nobody doubts it (GDPR Art. 12(6)). */
export function NoDoubtAtOnce({ request, action }: { request: DeskRequest; action: FormAction }) {
  const { reference, request: row, facts, today } = request
  if (facts.identity !== 'not-decided' || verbObstacle(request, 'identity')) return null
  const title = t('desk.pages.identity.atOnce')
  return (
    <section aria-labelledby="at-once" className="mb-8 border-b border-line pb-6">
      <h2 id="at-once" className="mb-3 font-semibold">
        {title}
      </h2>
      <ActionForm
        isBeside
        action={action}
        words={formWords(title)}
        hidden={{ reference, version: row.version, verdict: 'not-doubted', on: today }}
      >
        <div className="flex flex-wrap gap-3">
          {noDoubtReasons
            .filter((reason) => reason !== 'other')
            .map((reason) => (
              <SubmitButton key={reason} kind="quiet" name="reason" value={reason} working={t('desk.shell.working')}>
                {t(`desk.pages.identity.reason-${reason}`)}
              </SubmitButton>
            ))}
        </div>
      </ActionForm>
    </section>
  )
}
