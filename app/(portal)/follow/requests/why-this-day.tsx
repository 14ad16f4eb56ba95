import { requestSentence } from '@/components/request/answer-sentence'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { isBefore } from '@/domain/calendar/days'
import { isOfErasure } from '@/domain/deadlines/request-deadline'
import { foundationOf } from '@/domain/requests/foundation'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { calculatorAddressOf } from '../../../_server/calculator-address-of'
import type { OwnCase } from './read-own-case'
import type { Language } from '@/domain/languages'

const whys = { law: 'whyLaw', promise: 'whyPromise', own: 'whyOwn' } as const

/** How the day was reached, in one sentence made from the same working that staff see. */
export function WhyThisDay({
  t,
  language,
  own: { deadline, file, today },
}: {
  t: Translator
  language: Language
  own: OwnCase
}) {
  const foundation = foundationOf(deadline, file.rule.lawOf)
  if (foundation === 'none' || isOfErasure(deadline)) return null
  const { targetOn } = file.request
  const isAhead = targetOn !== null && !isBefore(targetOn, today)
  const law = deadline.binds === 'law' ? deadline.first?.law : undefined
  return (
    <Section title={t('follow.page.why')}>
      <p>{requestSentence(deadline, { t, language, rests: foundation })}</p>
      <p>{t(`follow.page.${whys[foundation]}`)}</p>
      {isAhead && <p>{t('follow.page.ownTarget', { day: formatDay(targetOn, language) })}</p>}
      {law && (
        <p className="print:hidden">
          <TextLink href={calculatorAddressOf(file, law)}>{t('calculator.checkYourself')}</TextLink>
        </p>
      )}
    </Section>
  )
}
