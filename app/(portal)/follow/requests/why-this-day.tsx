import { requestSentence } from '@/components/request/answer-sentence'
import { Section } from '@/components/ui/section'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import type { Translator } from '@/messages/translator'

/** How the day was reached, in one sentence made from the same working that staff see. */
export function WhyThisDay({ t, language, deadline }: { t: Translator; language: string; deadline: RequestDeadline }) {
  if (deadline.binds === 'none') return null
  return (
    <Section title={t('follow.page.why')}>
      <p>{requestSentence(deadline, { t, language })}</p>
      <p>{t(deadline.binds === 'promise' ? 'follow.page.whyPromise' : 'follow.page.whyLaw')}</p>
    </Section>
  )
}
