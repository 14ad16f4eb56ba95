import { WorkingSteps } from '@/components/request/working-steps'
import { Section } from '@/components/ui/section'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import type { Translator } from '@/messages/translator'

/** Notices are for staff to keep; what counts towards the day is for everybody. */
const staffOnly = ['acknowledgement', 'extension-notice', 'refusal-notice']

/** How the day was reached, from the same working that staff see. */
export function WhyThisDay({ t, language, deadline }: { t: Translator; language: string; deadline: RequestDeadline }) {
  const steps = deadline.working.filter(({ rule }) => !staffOnly.includes(rule))
  if (deadline.binds === 'none' || steps.length === 0) return null
  return (
    <Section title={t('follow.page.why')}>
      <p>{t(deadline.binds === 'promise' ? 'follow.page.whyPromise' : 'follow.page.whyLaw')}</p>
      <WorkingSteps {...{ t, language, steps }} />
    </Section>
  )
}
